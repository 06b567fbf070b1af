package tocsin.notification.delivery.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import tocsin.notification.delivery.persistence.DueNotifications;
import tocsin.readiness.health.Watched;
import tocsin.telemetry.meter.OutboxMeters;

/**
 * Tells, here and as a metric, how many deliveries are due, of up to {@value DueNotifications#MOST} recipients. It never makes the service unready: that
 * many wait says nothing against taking more, and a mail server that is away is no fault of this service.
 */
@Readiness
@Singleton
final class DueReadiness implements HealthCheck, Watched {

    private final DueNotifications notifications;
    private final InstantSource clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Due last;

    private final OutboxMeters outbox;

    private record Due(long count, Instant at) {}

    DueReadiness(DueNotifications notifications, InstantSource clock, MeterRegistry meters) {
        this.notifications = notifications;
        this.clock = clock;
        this.outbox = new OutboxMeters("notifications", meters, clock);
    }

    /** One question at a time. While the database does not answer, the last answer stands with its time. */
    @Override
    public void look() {
        if (asking.compareAndSet(false, true)) {
            Uni.createFrom()
                    .deferred(notifications::look)
                    .onTermination()
                    .invoke(() -> asking.set(false))
                    .subscribe()
                    .with(this::know, unknown -> {});
        }
    }

    private void know(DueNotifications.Due due) {
        last = new Due(due.count(), clock.instant());
        outbox.stands(due.count(), due.since());
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("deliveries").up();
        Due due = last;
        if (due != null) {
            answer.withData("due", due.count).withData("at", due.at.toString());
        }
        return answer.build();
    }
}
