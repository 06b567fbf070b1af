package tocsin.config.company;

import java.util.regex.Pattern;

/**
 * The id that switch, billing and Tocsin have in common for a customer or carrier.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, the first a letter or a digit
 */
public record CompanyId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /**
     * Takes an id.
     *
     * @throws IllegalArgumentException where it does not have the form of one
     */
    public CompanyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 64 letters, digits, '.', '_' or '-', the first a letter or a digit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
