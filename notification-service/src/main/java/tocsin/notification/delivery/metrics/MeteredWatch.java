package tocsin.notification.delivery.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import tocsin.notification.delivery.Attempt;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.DeliveryWatch;
import tocsin.notification.delivery.Settlement;

/**
 * Counts attempts as {@code tocsin_deliveries_total} by channel and outcome, what ended as {@code
 * tocsin_notifications_total} by channel and status, and what went wrong around them as {@code
 * tocsin_delivery_troubles_total} by kind.
 */
@Singleton
final class MeteredWatch implements DeliveryWatch {

    private static final Logger LOG = Logger.getLogger(MeteredWatch.class);

    private final MeterRegistry meters;

    MeteredWatch(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void settled(Settlement settlement, boolean held) {
        if (!held) {
            trouble("overtaken");
            LOG.warnf("%s after the lease had ended", words(settlement));
            return;
        }
        String channel = settlement.claim().recipient().channel();
        outcome(settlement)
                .forEach(outcome -> meters.counter("tocsin.deliveries", "channel", channel, "outcome", outcome)
                        .increment());
        settlement.settled().stream()
                .filter(Settlement.Settled::ended)
                .map(Settlement.Settled::next)
                .map(DeliveryState::status)
                .forEach(status -> meters.counter("tocsin.notifications", "channel", channel, "status", status)
                        .increment());
    }

    @Override
    public void notRecorded(Settlement settlement, Throwable failure) {
        trouble("not-recorded");
        LOG.errorf(failure, "%s, which could not be recorded", words(settlement));
    }

    @Override
    public void notPrepared(Claim claim, Throwable failure) {
        trouble("not-prepared");
        LOG.errorf(
                failure,
                "What waits for a recipient by %s could not be prepared",
                claim.recipient().channel());
    }

    @Override
    public void notClaimed(Throwable failure) {
        trouble("not-claimed");
        LOG.warnf("Notifications could not be taken from the outbox: %s", failure.getMessage());
    }

    private static Stream<String> outcome(Settlement settlement) {
        return settlement.attempt().map(Attempt::outcome).stream().map(outcome -> outcome.word());
    }

    private static String words(Settlement settlement) {
        return "Notifications "
                + settlement.settled().stream().map(Settlement.Settled::id).toList() + ": "
                + outcome(settlement).findFirst().orElse("not tried");
    }

    private void trouble(String kind) {
        meters.counter("tocsin.delivery.troubles", "kind", kind).increment();
    }
}
