package tocsin.notification.sms;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in the international form of ITU-T E.164, as config-service takes it: a plus, then 7 to 15 digits,
 * the first not 0.
 *
 * @param text the number with its plus
 */
public record PhoneNumber(String text) {

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** Takes a number, or refuses it with an {@link IllegalArgumentException}. */
    public PhoneNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a phone number with its country code");
        }
    }

    /** Reads a number; empty where it is none. */
    public static Optional<PhoneNumber> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }

    /** Country code and the rest, without the plus. */
    public String digits() {
        return text.substring(1);
    }
}
