package tocsin.rest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The condition of a list's query, put together from those parts that have a value. Not for use by several threads. */
public final class Where {

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * Narrows the query where there is a value.
     *
     * @param condition HQL that names the parameter, such as {@code kind = :kind}
     */
    public Where and(String condition, String parameter, Optional<?> value) {
        value.ifPresent(wanted -> {
            conditions.append(conditions.isEmpty() ? "where " : " and ").append(condition);
            values.put(parameter, wanted);
        });
        return this;
    }

    /** The HQL, in an order. */
    public String orderedBy(String property) {
        return conditions + " order by " + property;
    }

    /** The values of the parameters. */
    public Map<String, Object> values() {
        return values;
    }
}
