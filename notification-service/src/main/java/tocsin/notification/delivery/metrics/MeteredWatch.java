package tocsin.notification.delivery.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import tocsin.notification.channel.Channels;
import tocsin.notification.delivery.Attempt;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryWatch;
import tocsin.notification.delivery.Settlement;
import tocsin.telemetry.log.LogFields;

/**
 * Counts attempts as {@code tocsin_deliveries_total} by channel and outcome, what ended as {@code
 * tocsin_notifications_total} by channel and status, and what went wrong around them as {@code
 * tocsin_delivery_troubles_total} by kind. Logs say ids and channels, never whom something went to, nor what a server said
 * of it.
 */
@Singleton
final class MeteredWatch implements DeliveryWatch {

    private static final Logger LOG = Logger.getLogger(MeteredWatch.class);
    private static final List<String> TROUBLES = List.of("overtaken", "not-recorded", "not-prepared", "not-claimed");
    private static final List<String> OUTCOMES = List.of("delivered", "failed", "refused");
    private static final List<String> ENDS = List.of("sent", "dead", "silenced");

    private final MeterRegistry meters;

    /** All that can be counted is there from the start, so that the first time is an increase. */
    MeteredWatch(MeterRegistry meters, Channels channels) {
        this.meters = meters;
        TROUBLES.forEach(kind -> meters.counter("tocsin.delivery.troubles", "kind", kind));
        channels.all().forEach(channel -> {
            OUTCOMES.forEach(word -> meters.counter("tocsin.deliveries", "channel", channel.word(), "outcome", word));
            ENDS.forEach(status -> meters.counter("tocsin.notifications", "channel", channel.word(), "status", status));
        });
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
        for (Settlement.Settled each : settlement.settled()) {
            say(each, channel);
            if (each.ended()) {
                meters.counter(
                                "tocsin.notifications",
                                "channel",
                                channel,
                                "status",
                                each.next().status())
                        .increment();
            }
        }
    }

    private static void say(Settlement.Settled each, String channel) {
        LogFields.of("notification", each.id())
                .in(each.trace())
                .info(
                        LOG,
                        "Notification %s by %s: %s",
                        each.id(),
                        channel,
                        each.next().status());
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
