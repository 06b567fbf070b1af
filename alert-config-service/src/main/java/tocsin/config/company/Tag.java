package tocsin.config.company;

import java.util.regex.Pattern;

/**
 * A mark that companies bear; an alert on a tag watches all that bear it.
 *
 * @param value 1 to 64 letters, digits, dots, underscores, colons and hyphens, the first a letter or a digit
 */
public record Tag(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    /**
     * Takes a tag.
     *
     * @throws IllegalArgumentException where it does not have the form of one
     */
    public Tag {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 64 letters, digits, '.', '_', ':' or '-', the first a letter or a digit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
