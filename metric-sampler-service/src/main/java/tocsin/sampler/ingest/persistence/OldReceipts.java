package tocsin.sampler.ingest.persistence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes receipts that every follower has read long since, or will never read. */
@ApplicationScoped
class OldReceipts {

    /** Three times as long as a follower may lag before it reads all history again. */
    private static final String FORGET = "DELETE FROM sampler.receipt WHERE at < now() - interval '30 s'";

    private final Pool pool;

    OldReceipts(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(identity = "forget-receipts", every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return pool.query(FORGET).execute().replaceWithVoid();
    }
}
