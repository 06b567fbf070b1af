package tocsin.handlebars;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A helper's name with what it is called with; or, where no helper has that name, the way to a variable.
 *
 * @param at where it is written
 * @param head the name
 * @param values what comes after it
 * @param named what comes after it with a name of its own, such as {@code decimals=2}
 */
record Call(Place at, Expression head, List<Expression> values, Map<String, Expression> named) implements Expression {

    /** The name as it is written; empty where it is the outcome of something. */
    String name() {
        return head instanceof Path path
                ? path.text()
                : head instanceof Literal literal ? String.valueOf(literal.value()) : "";
    }

    boolean bare() {
        return values.isEmpty() && named.isEmpty();
    }

    @Override
    public Object value(Filling filling, Scope scope) throws TemplateFault {
        Object outcome = outcome(filling, scope);
        return outcome instanceof Joining joining ? joining.variables() : outcome;
    }

    /** Its value, or what is to join the variables. */
    Object outcome(Filling filling, Scope scope) throws TemplateFault {
        filling.step(at);
        Helper helper = filling.helper(name());
        if (helper == null) {
            return head.value(filling, scope);
        }
        try {
            return helper.call(new Arguments(
                    valuesIn(filling, scope), namedIn(filling, scope), filling.variables(), filling.escaping()));
        } catch (IllegalArgumentException | ArithmeticException misuse) {
            throw new TemplateFault(at, name() + ": " + misuse.getMessage());
        }
    }

    Object first(Filling filling, Scope scope) throws TemplateFault {
        return values.get(0).value(filling, scope);
    }

    private List<Object> valuesIn(Filling filling, Scope scope) throws TemplateFault {
        List<Object> found = new ArrayList<>(values.size());
        for (Expression each : values) {
            found.add(each.value(filling, scope));
        }
        return found;
    }

    Map<String, Object> namedIn(Filling filling, Scope scope) throws TemplateFault {
        Map<String, Object> found = new LinkedHashMap<>();
        for (Map.Entry<String, Expression> each : named.entrySet()) {
            found.put(each.getKey(), each.getValue().value(filling, scope));
        }
        return found;
    }
}
