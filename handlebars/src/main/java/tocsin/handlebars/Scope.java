package tocsin.handlebars;

import java.util.Map;

/**
 * Where names are looked up: a value, and what is around it.
 *
 * @param value what {@code this} is
 * @param outer what is around; null around everything
 * @param names what a loop or the call of a partial has named; they hide the value's own
 * @param data what is told of a loop, such as {@code @index}
 */
record Scope(Object value, Scope outer, Map<String, Object> names, Map<String, Object> data) {

    static Scope of(Object value) {
        return new Scope(value, null, Map.of(), Map.of());
    }

    Scope inner(Object inside) {
        return new Scope(inside, this, Map.of(), Map.of());
    }

    Scope inner(Object inside, Map<String, Object> insideNames) {
        return new Scope(inside, this, insideNames, Map.of());
    }

    /** A name, looked up from here outwards. */
    Object named(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Object found = scope.names.get(name);
            if (found == null) {
                found = Values.at(scope.value, name);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    Object dataNamed(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Object found = scope.data.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The scope that {@code ../} means: the next one outwards that is about something else. */
    Scope parent() {
        Scope scope = this;
        while (scope != null && scope.value == value) {
            scope = scope.outer;
        }
        return scope;
    }

    Object root() {
        Scope scope = this;
        while (scope.outer != null) {
            scope = scope.outer;
        }
        return scope.value;
    }
}
