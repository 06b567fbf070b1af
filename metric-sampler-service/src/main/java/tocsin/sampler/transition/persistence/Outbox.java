package tocsin.sampler.transition.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The transitions that the broker does not have yet. */
@Singleton
public final class Outbox {

    private static final int AT_ONCE = 500;

    private static final String TAKE =
            """
            WITH turn AS (SELECT turn FROM sampler.relay FOR UPDATE SKIP LOCKED)
            SELECT seq, id, alert_id, at, body FROM sampler.transition, turn WHERE NOT published
            ORDER BY seq LIMIT $1""";

    private static final String PUBLISHED =
            "UPDATE sampler.transition SET published = true WHERE seq = ANY($1::bigint[])";

    private final Pool pool;

    Outbox(Pool pool) {
        this.pool = pool;
    }

    /** A transition that waits. */
    public record Waiting(long seq, UUID id, UUID alertId, Instant at, String body) {

        static Waiting of(Row row) {
            return new Waiting(
                    row.getLong(0),
                    row.getUUID(1),
                    row.getUUID(2),
                    row.getOffsetDateTime(3).toInstant(),
                    row.getString(4));
        }
    }

    /**
     * Takes the oldest waiting transitions; one replica at a time, so that they are published in their order. They are
     * done with when sending them has succeeded, and wait on when it has failed.
     *
     * @param send sends transitions in their order; completes when the broker has accepted all
     * @return whether more may be waiting
     */
    public Uni<Boolean> relay(Function<List<Waiting>, Uni<Void>> send) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(TAKE)
                .execute(Tuple.of(AT_ONCE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Waiting::of)
                        .toList())
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().item(false)
                        : send.apply(waiting)
                                .chain(() -> connection
                                        .preparedQuery(PUBLISHED)
                                        .execute(Tuple.of(waiting.stream()
                                                .map(Waiting::seq)
                                                .toArray(Long[]::new))))
                                .replaceWith(waiting.size() == AT_ONCE)));
    }
}
