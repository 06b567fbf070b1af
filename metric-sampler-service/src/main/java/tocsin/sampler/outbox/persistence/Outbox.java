package tocsin.sampler.outbox.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tocsin.telemetry.Trace;

/**
 * The rows of a table that the broker does not have yet. The table has the columns {@code seq} (the order), {@code id},
 * {@code at}, {@code body} and {@code published}.
 */
public abstract class Outbox {

    private static final int AT_ONCE = 500;

    /** So many are counted at most, so that it costs next to nothing when most wait. */
    private static final int MOST = 10_000;

    private static final String STANDING =
            """
            SELECT (SELECT count(*) FROM (SELECT FROM %s WHERE NOT published LIMIT $1) AS waiting),
              (SELECT at FROM %s WHERE NOT published ORDER BY seq LIMIT 1)""";

    private final Pool pool;
    private final String takeTurn;
    private final String waiting;
    private final String published;
    private final String standing;

    /**
     * The outbox in a table.
     *
     * @param turn the table whose only row is held by whoever publishes
     * @param subject what a row is about, as an SQL expression over its columns
     * @param traceparent what a row belongs to, likewise; null for nothing
     */
    protected Outbox(Pool pool, String table, String turn, String subject, String traceparent) {
        this.pool = pool;
        this.takeTurn = "SELECT FROM %s FOR UPDATE SKIP LOCKED".formatted(turn);
        this.waiting = "SELECT seq, id, %s, at, body, %s FROM %s WHERE NOT published ORDER BY seq LIMIT $1"
                .formatted(subject, traceparent, table);
        this.standing = STANDING.formatted(table, table);
        this.published = "UPDATE %s SET published = true WHERE seq = ANY($1::bigint[])".formatted(table);
    }

    /** What waits to be published, with the attributes of its event. */
    public record Waiting(long seq, UUID id, String subject, Instant at, String body, Optional<Trace> trace) {

        static Waiting of(Row row) {
            return new Waiting(
                    row.getLong(0),
                    row.getUUID(1),
                    row.getString(2),
                    row.getOffsetDateTime(3).toInstant(),
                    row.getString(4),
                    Trace.read(row.getString(5)));
        }
    }

    /**
     * Takes the oldest rows that wait; one replica at a time, so that they are published in their order. They are done
     * with when sending them has succeeded, and wait on when it has failed.
     *
     * @param send sends in the given order; completes when the broker has accepted all
     * @return whether more may be waiting
     */
    public Uni<Boolean> relay(Function<List<Waiting>, Uni<Void>> send) {
        return pool.withTransaction(connection -> connection
                .query(takeTurn)
                .execute()
                .chain(turn -> turn.rowCount() == 0 ? nothing() : waiting(connection))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(false)
                        : send.apply(rows).chain(() -> done(connection, rows)).replaceWith(rows.size() == AT_ONCE)));
    }

    /**
     * How the outbox stands.
     *
     * @param waiting how many rows wait, up to {@value #MOST}
     * @param oldest when the one happened that waits longest; empty where none waits
     */
    public record Standing(long waiting, Optional<Instant> oldest) {}

    /** How the outbox stands now, by an index that has only what waits. */
    public Uni<Standing> standing() {
        return pool.preparedQuery(standing).execute(Tuple.of(MOST)).map(rows -> {
            Row row = rows.iterator().next();
            return new Standing(
                    row.getLong(0),
                    Optional.ofNullable(row.getOffsetDateTime(1)).map(OffsetDateTime::toInstant));
        });
    }

    private static Uni<List<Waiting>> nothing() {
        return Uni.createFrom().item(List.of());
    }

    /** A statement of its own, after the turn is taken: it must see what the one before has just published. */
    private Uni<List<Waiting>> waiting(SqlConnection connection) {
        return connection.preparedQuery(waiting).execute(Tuple.of(AT_ONCE)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(Waiting::of)
                .toList());
    }

    private Uni<Void> done(SqlConnection connection, List<Waiting> rows) {
        Long[] all = rows.stream().map(Waiting::seq).toArray(Long[]::new);
        return connection.preparedQuery(published).execute(Tuple.of(all)).replaceWithVoid();
    }
}
