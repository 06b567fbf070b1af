package tocsin.sampler.watch.persistence;

import io.vertx.mutiny.sqlclient.Pool;
import tocsin.sampler.watch.History;

/** The history as the service reads it, for tests of those who write it. */
public final class PgHistories {

    private PgHistories() {}

    public static History on(Pool pool) {
        return new PgHistory(pool);
    }
}
