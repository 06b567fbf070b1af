package tocsin.sampler.company;

import java.util.regex.Pattern;

/** The form of a company's id. */
public final class CompanyId {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private CompanyId() {}

    /**
     * The id as it is.
     *
     * @throws IllegalArgumentException where it is none; the message says what would be one
     */
    public static String of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "must be a company id: 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit");
        }
        return text;
    }
}
