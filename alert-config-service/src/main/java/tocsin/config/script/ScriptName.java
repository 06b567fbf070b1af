package tocsin.config.script;

import java.util.regex.Pattern;

/**
 * What alerts call a script.
 *
 * @param value 1 to 63 small letters, digits and hyphens, the first a letter or a digit
 */
public record ScriptName(String value) implements Comparable<ScriptName> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /**
     * Takes a name.
     *
     * @throws IllegalArgumentException where it does not have the form of one
     */
    public ScriptName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 63 small letters, digits or '-', the first a letter or a digit");
        }
    }

    @Override
    public int compareTo(ScriptName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
