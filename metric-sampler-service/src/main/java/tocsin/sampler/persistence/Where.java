package tocsin.sampler.persistence;

import java.util.HashMap;
import java.util.Map;

/** A query's condition, of those parts that have a value. Not for use by several threads. */
public final class Where {

    private final StringBuilder conditions = new StringBuilder("1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();

    /** Narrows the query, where the value is not null, by a condition in HQL that names the parameter. */
    public Where and(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.append(" AND ").append(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Narrows the query by a condition in HQL that names no parameter. */
    public Where and(String condition) {
        conditions.append(" AND ").append(condition);
        return this;
    }

    /** The HQL, in an order. */
    public String orderedBy(String order) {
        return conditions + " ORDER BY " + order;
    }

    /** The values of the parameters. */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
