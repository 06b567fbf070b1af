package tocsin.config.canary.schedule;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import tocsin.config.alert.AlertIds;
import tocsin.config.alert.Alerts;
import tocsin.config.canary.BalanceFeed;
import tocsin.config.canary.Canary;
import tocsin.config.company.Companies;
import tocsin.config.recipient.Recipient;

/** Lets the canary beat, where one is wanted. With settings that make no sense the service does not start. */
@Startup
@Singleton
final class CanaryTicks {

    private static final Logger LOG = Logger.getLogger(CanaryTicks.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Optional<Canary> canary;
    private final InstantSource clock;
    private final AtomicBoolean failing = new AtomicBoolean();

    CanaryTicks(
            CanarySettings settings,
            Companies companies,
            Alerts alerts,
            AlertIds ids,
            BalanceFeed feed,
            InstantSource clock) {
        List<Recipient> recipients = settings.readRecipients();
        if (settings.every().compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("tocsin.canary.every must be at least " + SHORTEST);
        }
        this.clock = clock;
        this.canary = recipients.isEmpty()
                ? Optional.empty()
                : Optional.of(new Canary(companies, alerts, ids, feed, recipients, settings.every()));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return canary.map(it -> it.beat(clock.instant())
                        .invoke(() -> failing.set(false))
                        .onFailure()
                        .invoke(this::failed)
                        // The next tick is the retry; who misses the message says so.
                        .onFailure()
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private void failed(Throwable cause) {
        if (failing.compareAndSet(false, true)) {
            LOG.warnf("The canary cannot beat; it is tried again every second: %s", cause);
        }
    }
}
