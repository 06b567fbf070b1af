package tocsin.notification.transition.amqp;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import org.jboss.logging.Logger;
import tocsin.amqp.Links;
import tocsin.amqp.OutgoingMessage;
import tocsin.amqp.RawMessage;
import tocsin.amqp.Sender;

/**
 * Puts messages aside that cannot be taken, and counts them as {@code tocsin_set_aside_total} by address and reason: the original body, untouched, and why, beside the application properties
 * that it came with (docs/contracts/schemas/rejected-properties.json). It can be sent back to its address as it is.
 */
@Singleton
final class RejectedTransitions {

    private static final Logger LOG = Logger.getLogger(RejectedTransitions.class);

    private static final String METER = "tocsin.set.aside";

    private final SubscriptionSettings settings;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Sender rejected;

    RejectedTransitions(SubscriptionSettings settings, InstantSource clock, Links links, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        Fault.REASONS.forEach(reason -> meters.counter(METER, "address", settings.address(), "reason", reason));
        this.rejected = links.toQueue(settings.rejectedAddress());
    }

    /** Puts a message aside; done when the broker has it. */
    Uni<Void> put(RawMessage message, Fault fault) {
        // Only its kind: the detail may quote what the message has of people.
        LOG.warnf("A message cannot be taken and goes to %s: %s", settings.rejectedAddress(), fault.reason());
        return rejected.send(marked(message, fault))
                .invoke(() -> meters.counter(METER, "address", settings.address(), "reason", fault.reason())
                        .increment());
    }

    private OutgoingMessage marked(RawMessage message, Fault fault) {
        // A shallow copy: a property may have a type of AMQP that JSON does not have, which copy() refuses.
        JsonObject properties = new JsonObject(
                        new LinkedHashMap<>(message.applicationProperties().getMap()))
                .put("reason", fault.reason())
                .put("detail", fault.detail())
                .put("address", settings.address())
                .put("rejectedAt", clock.instant().toString());
        return new OutgoingMessage(null, message.contentType(), properties, message.body());
    }
}
