package tocsin.handlebars;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a helper is called with.
 *
 * @param values the values in their order, each may be null
 * @param named the values by their names, each may be null
 * @param variables the variables of the whole template
 * @param escaping what happens to the outcome
 */
public record Arguments(
        List<Object> values, Map<String, Object> named, Map<String, Object> variables, Escaping escaping) {

    /** How long a text may be that a helper works on. */
    private static final int LONGEST = 65_536;

    /** A value by its place; empty where there is none, or nothing in it. */
    public Optional<Object> value(int index) {
        return index < values.size() ? Optional.ofNullable(values.get(index)) : Optional.empty();
    }

    /** A value by its name, otherwise by its place. */
    public Optional<Object> value(String name, int index) {
        return Optional.ofNullable(named.get(name)).or(() -> value(index));
    }

    /** A value as text, by its name, otherwise by its place. */
    public Optional<String> text(String name, int index) {
        return value(name, index).map(Values::text).map(Arguments::bounded);
    }

    /**
     * A value as a number; empty where there is none.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public Optional<BigDecimal> number(int index) {
        return value(index).filter(value -> !value.equals("")).map(Values::number);
    }

    /** The same by its name, otherwise by its place. */
    public Optional<BigDecimal> number(String name, int index) {
        return value(name, index).filter(value -> !value.equals("")).map(Values::number);
    }

    /** A variable of the whole template as text. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).map(Values::text);
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a text is longer than " + LONGEST + " characters");
        }
        return text;
    }
}
