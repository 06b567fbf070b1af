package tocsin.config.template;

import java.util.regex.Pattern;

/**
 * What alerts and other templates call a template.
 *
 * @param value 1 to 63 small letters, digits and hyphens, the first a letter or a digit
 */
public record TemplateName(String value) implements Comparable<TemplateName> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** The template of an alert that names none. */
    public static final TemplateName STANDARD = new TemplateName("alert");

    /**
     * Takes a name.
     *
     * @throws IllegalArgumentException where it does not have the form of one
     */
    public TemplateName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 63 small letters, digits or '-', the first a letter or a digit");
        }
    }

    @Override
    public int compareTo(TemplateName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
