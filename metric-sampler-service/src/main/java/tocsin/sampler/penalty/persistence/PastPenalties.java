package tocsin.sampler.penalty.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Forgets lifted penalties with their extensions, and what was published of them, a bounded number at once. */
@Singleton
public final class PastPenalties {

    private static final int AT_ONCE = 10_000;

    private static final String PENALTIES =
            """
            DELETE FROM sampler.penalty WHERE seq IN
              (SELECT seq FROM sampler.penalty WHERE lifted_at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    private static final String MESSAGES =
            """
            DELETE FROM sampler.penalty_message WHERE seq IN
              (SELECT seq FROM sampler.penalty_message WHERE published AND at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    private final Pool pool;

    PastPenalties(Pool pool) {
        this.pool = pool;
    }

    /** Forgets what was lifted or published before a moment. What is active or waits to be published stays. */
    public Uni<Void> forget(Instant before) {
        return delete(PENALTIES, before).chain(() -> delete(MESSAGES, before));
    }

    private Uni<Void> delete(String some, Instant before) {
        return pool.preparedQuery(some)
                .execute(Tuple.of(PenaltyColumns.utc(before), AT_ONCE))
                .chain(deleted ->
                        deleted.rowCount() < AT_ONCE ? Uni.createFrom().voidItem() : delete(some, before));
    }
}
