package tocsin.sampler.retention.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import tocsin.sampler.retention.Retention;

/** Forgets published transitions after their time, a bounded number at once. */
@Singleton
final class OldTransitions {

    private static final int AT_ONCE = 10_000;

    private static final String FORGET =
            """
            DELETE FROM sampler.transition WHERE seq IN
              (SELECT seq FROM sampler.transition WHERE published AND at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    private final Pool pool;
    private final Retention retention;

    OldTransitions(Pool pool, Retention retention) {
        this.pool = pool;
        this.retention = retention;
    }

    Uni<Void> forget(Instant now) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(now.minus(retention.transitions()).atOffset(ZoneOffset.UTC), AT_ONCE))
                .chain(deleted ->
                        deleted.rowCount() < AT_ONCE ? Uni.createFrom().voidItem() : forget(now));
    }
}
