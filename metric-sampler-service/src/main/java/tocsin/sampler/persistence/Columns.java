package tocsin.sampler.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Rows as the parameters of a statement's {@code unnest}: one array for each column. A whole batch is one statement so.
 * Not for use by several threads.
 */
public final class Columns<R> {

    private final Collection<R> rows;
    private final List<Object> arrays = new ArrayList<>();

    private Columns(Collection<R> rows) {
        this.rows = rows;
    }

    /** The rows; columns are added in the order of the statement's parameters. */
    public static <R> Columns<R> of(Collection<R> rows) {
        return new Columns<>(rows);
    }

    /** A column of the type text. */
    public Columns<R> text(Function<R, String> column) {
        arrays.add(rows.stream().map(column).toArray(String[]::new));
        return this;
    }

    /** A column of the type uuid. */
    public Columns<R> id(Function<R, UUID> column) {
        arrays.add(rows.stream().map(column).toArray(UUID[]::new));
        return this;
    }

    /** A column of the type timestamptz, in which a null stays null. */
    public Columns<R> time(Function<R, Instant> column) {
        arrays.add(rows.stream().map(column).map(Columns::offset).toArray(OffsetDateTime[]::new));
        return this;
    }

    /** A column of the type bigint. */
    public Columns<R> number(ToLongFunction<R> column) {
        arrays.add(rows.stream().map(column::applyAsLong).toArray(Long[]::new));
        return this;
    }

    /** A column of the type double precision, in which a null stays null. */
    public Columns<R> decimal(Function<R, Double> column) {
        arrays.add(rows.stream().map(column).toArray(Double[]::new));
        return this;
    }

    /** The parameters. */
    public Tuple tuple() {
        return Tuple.from(arrays);
    }

    private static OffsetDateTime offset(Instant moment) {
        // Instant.atOffset makes rules for the zone anew each time.
        return moment == null
                ? null
                : OffsetDateTime.of(
                        LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), ZoneOffset.UTC),
                        ZoneOffset.UTC);
    }
}
