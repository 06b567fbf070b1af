package tocsin.notification.delivery.health;

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

/**
 * Tells how many deliveries are due, of up to {@value DueNotifications#MOST} recipients. It never makes the service unready: that
 * many wait says nothing against taking more, and a mail server that is away is no fault of this service.
 */
@Readiness
@Singleton
final class DueReadiness implements HealthCheck, Watched {

    private final DueNotifications notifications;
    private final InstantSource clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Due last;

    private record Due(long count, Instant at) {}

    DueReadiness(DueNotifications notifications, InstantSource clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** One question at a time. While the database does not answer, the last answer stands with its time. */
    @Override
    public void look() {
        if (asking.compareAndSet(false, true)) {
            Uni.createFrom()
                    .deferred(notifications::count)
                    .onTermination()
                    .invoke(() -> asking.set(false))
                    .subscribe()
                    .with(count -> last = new Due(count, clock.instant()), unknown -> {});
        }
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
