package tocsin.sampler.ingest.persistence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import tocsin.sampler.replica.Attendance;

/** Deletes receipts that every follower has read long since, or will never read. */
@ApplicationScoped
class OldReceipts {

    /** A follower that has last read before then may have missed something, and reads all history again. */
    private static final String FORGET =
            """
            WITH forgotten AS (UPDATE sampler.receipts_forgotten SET before = now() - interval '30 s' RETURNING before)
            DELETE FROM sampler.receipt USING forgotten WHERE at < before""";

    /** After an outage of the database all are late: they have to be given the time to read. */
    private static final Duration TO_READ = Duration.ofSeconds(20);

    private final Pool pool;
    private final Attendance attendance;

    OldReceipts(Pool pool, Attendance attendance) {
        this.pool = pool;
        this.attendance = attendance;
    }

    @Scheduled(identity = "forget-receipts", every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return attendance.steadyFor().compareTo(TO_READ) < 0
                ? Uni.createFrom().voidItem()
                : pool.query(FORGET).execute().replaceWithVoid();
    }
}
