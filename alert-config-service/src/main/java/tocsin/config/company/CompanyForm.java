package tocsin.config.company;

import java.time.ZoneId;
import java.util.Currency;
import tocsin.config.text.PlainText;

/** The forms that the fields of a company must have. Each method throws {@link IllegalArgumentException} with the reason. */
public final class CompanyForm {

    /** How many tags a company may bear. */
    public static final int MOST_TAGS = 50;

    /** The time zone of a company that names none. */
    public static final ZoneId STANDARD_TIME_ZONE = ZoneId.of("UTC");

    private static final int LONGEST_NAME = 200;

    private CompanyForm() {}

    /** A name: one line of up to 200 characters. */
    public static String name(String text) {
        return PlainText.of(text, LONGEST_NAME);
    }

    /** A currency by its ISO 4217 code. */
    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("must be an ISO 4217 currency code such as EUR", unknown);
        }
    }

    /** A time zone by its IANA name; an offset such as {@code +02:00} is none, since it knows no summer time. */
    public static ZoneId timeZone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException("must be the name of an IANA time zone such as Europe/Berlin");
        }
        return ZoneId.of(name);
    }
}
