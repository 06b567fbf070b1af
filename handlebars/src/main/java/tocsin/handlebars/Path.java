package tocsin.handlebars;

import java.util.List;

/**
 * The way to a variable, such as {@code ../company.name}.
 *
 * @param text as it is written
 * @param up how often it goes out of what it is in
 * @param start where it begins
 * @param names the names to go along; empty for the value that it begins at
 */
record Path(String text, int up, Start start, List<String> names) implements Expression {

    /** Where a path begins. */
    enum Start {
        /** At the first name, looked up from inside outwards. */
        ANYWHERE,
        /** At what the template is about at this place. */
        THIS,
        /** At what is told of a loop, or at {@code @root}. */
        DATA
    }

    @Override
    public Object value(Filling filling, Scope scope) throws TemplateFault {
        Scope from = scope;
        for (int i = 0; i < up && from != null; i++) {
            from = from.parent();
        }
        return from == null ? null : along(filling, from);
    }

    private Object along(Filling filling, Scope from) {
        if (start == Start.THIS || names.isEmpty()) {
            return rest(from.value(), 0);
        }
        String first = names.get(0);
        return rest(start == Start.DATA ? data(filling, from, first) : from.named(first), 1);
    }

    private static Object data(Filling filling, Scope from, String name) {
        return switch (name) {
            case "root" -> from.root();
            case "partial-block" -> filling.hasPartialBlock();
            default -> from.dataNamed(name);
        };
    }

    private Object rest(Object value, int done) {
        Object found = value;
        for (int i = done; i < names.size() && found != null; i++) {
            found = Values.at(found, names.get(i));
        }
        return found;
    }
}
