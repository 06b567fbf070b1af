package tocsin.notification.delivery.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of a statement that takes each column as an array.
 *
 * @param rows what the rows are made of
 * @param values the arrays so far
 */
record Columns<T>(List<T> rows, List<Object> values) {

    static <T> Columns<T> of(List<T> rows) {
        return new Columns<>(rows, new ArrayList<>());
    }

    @SuppressWarnings("unchecked")
    <V> Columns<T> and(Class<V> type, Function<T, V> column) {
        values.add(rows.stream().map(column).toArray(size -> (V[]) Array.newInstance(type, size)));
        return this;
    }

    Columns<T> andTimes(Function<T, Instant> column) {
        return and(OffsetDateTime.class, row -> time(column.apply(row)));
    }

    Tuple tuple() {
        return Tuple.from(values);
    }

    static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
