package tocsin.notification.delivery.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** How many notifications are dead and not yet queued again, as {@code tocsin_notifications_dead}, up to {@value #MOST}. */
// Made at the start, so that the metric is there before the first count.
@Startup
@Singleton
final class DeadNotifications {

    private static final int MOST = 10_000;

    private static final String COUNT =
            """
            SELECT count(*)
            FROM (SELECT FROM notification.notification WHERE status = 'dead' ORDER BY seq DESC LIMIT $1) dead""";

    private final Pool pool;
    private final AtomicLong dead = new AtomicLong();

    DeadNotifications(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        Gauge.builder("tocsin.notifications.dead", dead::get).register(meters);
    }

    @Scheduled(identity = "dead-count", every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(MOST))
                .invoke(rows -> dead.set(rows.iterator().next().getLong(0)))
                .replaceWithVoid();
    }
}
