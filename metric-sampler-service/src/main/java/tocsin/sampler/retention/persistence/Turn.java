package tocsin.sampler.retention.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.function.Function;

/**
 * One step of moving history on, in a transaction of its own, by one replica at a time. Whoever finds another at it
 * leaves it to that one. A step that would have to wait for a lock gives up soon, because whatever counts calls would
 * wait behind it; the next run tries again.
 */
@Singleton
final class Turn {

    private static final String TAKE = "SELECT turn FROM sampler.ladder FOR UPDATE SKIP LOCKED";
    private static final String PATIENCE = "SET LOCAL lock_timeout = '1s'";

    private final Pool pool;

    Turn(Pool pool) {
        this.pool = pool;
    }

    /** Does a step, unless another replica has the turn. */
    Uni<Void> take(Function<SqlConnection, Uni<Void>> step) {
        return pool.withTransaction(connection -> connection
                .query(PATIENCE)
                .execute()
                .chain(() -> connection.query(TAKE).execute())
                .chain(rows -> rows.size() == 0 ? Uni.createFrom().voidItem() : step.apply(connection)));
    }
}
