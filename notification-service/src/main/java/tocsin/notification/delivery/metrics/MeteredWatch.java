package tocsin.notification.delivery.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import tocsin.notification.channel.Outcome;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryWatch;

/**
 * Counts attempts as {@code tocsin_deliveries_total} by channel and outcome, and what went wrong around them as
 * {@code tocsin_delivery_troubles_total} by kind.
 */
@Singleton
final class MeteredWatch implements DeliveryWatch {

    private static final Logger LOG = Logger.getLogger(MeteredWatch.class);

    private final MeterRegistry meters;

    MeteredWatch(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void attempted(String channel, Outcome outcome) {
        meters.counter("tocsin.deliveries", "channel", channel, "outcome", outcome.word())
                .increment();
    }

    @Override
    public void overtaken(Claim claim, Outcome outcome) {
        trouble("overtaken");
        LOG.warnf("Notification %s was %s after its lease had ended", claim.id(), outcome.word());
    }

    @Override
    public void notRecorded(Claim claim, Outcome outcome, Throwable failure) {
        trouble("not-recorded");
        LOG.errorf(failure, "Notification %s was %s, which could not be recorded", claim.id(), outcome.word());
    }

    @Override
    public void notClaimed(Throwable failure) {
        trouble("not-claimed");
        LOG.warnf("Notifications could not be taken from the outbox: %s", failure.getMessage());
    }

    private void trouble(String kind) {
        meters.counter("tocsin.delivery.troubles", "kind", kind).increment();
    }
}
