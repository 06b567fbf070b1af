package tocsin.handlebars;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a helper, as it is written.
 *
 * @param at where
 * @param helper the helper's name
 * @param values what it is called with
 * @param named what it is called with under names, such as {@code decimals=2}
 */
public record HelperCall(Place at, String helper, List<Argument> values, Map<String, Argument> named) {

    /** Copies, so that it never changes. */
    public HelperCall {
        values = List.copyOf(values);
        named = Map.copyOf(named);
    }

    static HelperCall of(Call call) {
        Map<String, Argument> named = new HashMap<>();
        call.named().forEach((name, value) -> named.put(name, argument(value)));
        return new HelperCall(
                call.at(),
                call.name(),
                call.values().stream().map(HelperCall::argument).toList(),
                named);
    }

    /** The text that is written out in quotation marks as a value; empty where there is none, or something else. */
    public Optional<String> text(int index) {
        return index < values.size()
                        && values.get(index) instanceof Argument.Written written
                        && written.value().orElse(null) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Argument argument(Expression expression) {
        return expression instanceof Literal literal
                ? new Argument.Written(Optional.ofNullable(literal.value()))
                : new Argument.WorkedOut();
    }
}
