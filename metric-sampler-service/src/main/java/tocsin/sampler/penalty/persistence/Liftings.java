package tocsin.sampler.penalty.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tocsin.access.Caller;
import tocsin.sampler.penalty.Penalty;
import tocsin.sampler.penalty.PenaltyObserver;
import tocsin.sampler.penalty.PenaltyStep.Lifted;

/** Lifts penalties, each once, whoever tries and however many at a time. */
@Singleton
public final class Liftings {

    private static final int AT_ONCE = 500;

    private static final String DUE =
            """
            SELECT id, company, alert_id, imposed_at, until, own FROM sampler.penalty
            WHERE lifted_at IS NULL AND until <= $1
            ORDER BY until LIMIT $2 FOR UPDATE SKIP LOCKED""";

    private static final String ACTIVE =
            """
            SELECT id, company, alert_id, imposed_at, until, own FROM sampler.penalty
            WHERE lifted_at IS NULL AND id = $1 FOR UPDATE""";

    private static final String LIFT =
            "UPDATE sampler.penalty SET lifted_at = $2, lifted_by = $3 WHERE id = $1 AND lifted_at IS NULL";

    private final Pool pool;
    private final Announcements announcements;
    private final PenaltyObserver observer;

    Liftings(Pool pool, Announcements announcements, PenaltyObserver observer) {
        this.pool = pool;
        this.announcements = announcements;
        this.observer = observer;
    }

    /** Lifts every penalty whose time is over, however long it has been. What another replica is lifting is its own. */
    public Uni<Void> byTime(Instant now) {
        return lift(DUE, Tuple.of(PenaltyColumns.utc(now), AT_ONCE), row -> PenaltyColumns.read(row)
                        .liftByTime(now))
                .chain(lifted -> lifted.size() < AT_ONCE ? Uni.createFrom().voidItem() : byTime(now));
    }

    /**
     * Lifts a penalty before its time.
     *
     * @return empty where there is no active one of this id in sight; fails with {@link tocsin.access.NotAllowed} where it is
     *     not for the caller to lift
     */
    public Uni<Optional<Lifted>> byHand(Caller by, UUID id, Instant now) {
        return lift(ACTIVE, Tuple.of(id), row -> hand(by, row, now))
                .map(lifted -> lifted.stream().findFirst());
    }

    private static Optional<Lifted> hand(Caller by, Row row, Instant now) {
        Penalty penalty = PenaltyColumns.read(row);
        if (!by.sight().sees(penalty.company())) {
            return Optional.empty();
        }
        by.demand(Optional.of(penalty.company()).filter(owner -> row.getBoolean("own")));
        return Optional.of(penalty.liftByHand(now));
    }

    private Uni<List<Lifted>> lift(String lock, Tuple which, Function<Row, Optional<Lifted>> how) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(lock)
                        .execute(which)
                        .map(rows -> decide(rows, how))
                        .call(lifted -> write(connection, lifted)))
                .invoke(observer::recorded);
    }

    private static List<Lifted> decide(RowSet<Row> rows, Function<Row, Optional<Lifted>> how) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(how)
                .flatMap(Optional::stream)
                .toList();
    }

    private Uni<Void> write(SqlConnection connection, List<Lifted> lifted) {
        if (lifted.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = lifted.stream()
                .map(step -> Tuple.of(
                        step.penalty().id(),
                        PenaltyColumns.utc(step.at()),
                        step.by().code()))
                .toList();
        return connection.preparedQuery(LIFT).executeBatch(rows).chain(() -> announcements.write(connection, lifted));
    }
}
