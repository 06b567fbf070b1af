package tocsin.sampler.replica.persistence;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.replica.Roll;

/** Forgets replicas that are gone for good; and where there is only one left, receipts that nobody would read. */
@ApplicationScoped
class Absent {

    private static final Logger LOG = Logger.getLogger(Absent.class);
    private static final Duration FOR_GOOD = Duration.ofMinutes(1);

    private static final String FORGET =
            "DELETE FROM sampler.replica WHERE seen_at < clock_timestamp() - interval '1 minute'";

    private final Pool pool;
    private final Roll roll;
    private final Attendance attendance;
    private final ReplicaId me;

    Absent(@ReactiveDataSource("attendance") Pool pool, Roll roll, Attendance attendance, ReplicaId me) {
        this.pool = pool;
        this.roll = roll;
        this.attendance = attendance;
        this.me = me;
    }

    @Scheduled(identity = "absent-replicas", every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return pool.query(FORGET)
                .execute()
                .chain(() -> attendance.aloneFor().compareTo(FOR_GOOD) < 0
                        ? Uni.createFrom().voidItem()
                        : roll.nobodyFollows(me))
                .onFailure()
                .recoverWithUni(cause -> {
                    LOG.warnf("Replicas that are gone could not be forgotten; it is tried again: %s", cause);
                    return Uni.createFrom().voidItem();
                });
    }
}
