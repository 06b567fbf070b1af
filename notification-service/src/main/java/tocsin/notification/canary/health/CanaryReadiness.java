package tocsin.notification.canary.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import tocsin.notification.canary.CanaryWatch;
import tocsin.notification.canary.persistence.CanaryMessages;
import tocsin.readiness.health.Watched;
import tocsin.telemetry.meter.Age;

/**
 * Not ready while the canary's message is overdue, where one is waited for. How long ago the last one went out is the metric {@code
 * tocsin_canary_age_seconds}: it rises until the next one does.
 */
@Readiness
@Singleton
final class CanaryReadiness implements HealthCheck, Watched {

    private static final String NAME = "canary";

    private final CanaryMessages messages;
    private final CanarySettings settings;
    private final InstantSource clock;
    private final Optional<CanaryWatch> watch;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Instant askAgain;

    CanaryReadiness(CanaryMessages messages, CanarySettings settings, InstantSource clock, MeterRegistry meters) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
        this.askAgain = clock.instant();
        this.watch = settings.overdueAfter().map(after -> new CanaryWatch(after, clock.instant()));
        watch.ifPresent(waiting -> Gauge.builder(
                        "tocsin.canary.age", () -> Age.seconds(waiting.last(), clock.instant()))
                .baseUnit("seconds")
                .description("How long ago the last message of the canary went out, or since when one is waited for")
                .register(meters));
    }

    @Override
    public void look() {
        watch.filter(waiting -> !clock.instant().isBefore(askAgain)).ifPresent(this::ask);
    }

    /** One question at a time. While the database does not answer, time passes all the same. */
    private void ask(CanaryWatch waiting) {
        if (asking.compareAndSet(false, true)) {
            askAgain = clock.instant().plus(settings.lookEvery());
            Uni.createFrom()
                    .deferred(() -> messages.sentAfter(waiting.last()))
                    .onTermination()
                    .invoke(() -> asking.set(false))
                    .subscribe()
                    .with(newest -> newest.ifPresent(waiting::heard), unknown -> {});
        }
    }

    @Override
    public HealthCheckResponse call() {
        return watch.map(this::told).orElseGet(() -> HealthCheckResponse.named(NAME)
                .up()
                .withData("state", "off")
                .build());
    }

    private HealthCheckResponse told(CanaryWatch waiting) {
        boolean overdue = waiting.overdue(clock.instant());
        return HealthCheckResponse.named(NAME)
                .status(!overdue)
                .withData("state", overdue ? "overdue" : "waiting")
                .withData("last", waiting.last().toString())
                .build();
    }
}
