package tocsin.sampler.penalty.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** How many companies are disabled, as a gauge: {@code tocsin_penalties_active}, of all replicas together. */
@ApplicationScoped
class ActivePenalties {

    private static final String COUNT = "SELECT count(*) FROM sampler.penalty WHERE lifted_at IS NULL";

    private final Pool pool;
    private final AtomicLong active = new AtomicLong();

    ActivePenalties(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        Gauge.builder("tocsin.penalties.active", active::get).register(meters);
    }

    @Scheduled(identity = "penalty-count", every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return pool.query(COUNT)
                .execute()
                .invoke(rows -> active.set(rows.iterator().next().getLong(0)))
                .replaceWithVoid();
    }
}
