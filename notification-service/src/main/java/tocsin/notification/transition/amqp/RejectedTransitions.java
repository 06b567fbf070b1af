package tocsin.notification.transition.amqp;

import io.smallrye.mutiny.Uni;
import io.vertx.amqp.AmqpSenderOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.amqp.AmqpConnection;
import io.vertx.mutiny.amqp.AmqpMessage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Puts messages aside that cannot be taken: the original body, untouched, and why, beside the application properties
 * that it came with (docs/contracts/schemas/rejected-properties.json). It can be sent back to its address as it is.
 */
@Singleton
final class RejectedTransitions {

    private static final Logger LOG = Logger.getLogger(RejectedTransitions.class);
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final SubscriptionSettings settings;
    private final InstantSource clock;

    RejectedTransitions(SubscriptionSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Puts a message aside where it has a fault; done when the broker has it. */
    Uni<Void> put(AmqpConnection connection, AmqpMessage message, Optional<Fault> fault) {
        if (fault.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LOG.warnf("A message cannot be taken and goes to %s: %s", settings.rejectedAddress(), fault.get());
        AmqpMessage copy = marked(message, fault.get());
        // Rejections are rare: a link for each of them keeps no state that could be stale.
        return connection
                .createSender(settings.rejectedAddress(), new AmqpSenderOptions().setCapabilities(List.of("queue")))
                .chain(sender -> sender.sendWithAck(copy).eventually(sender::closeAndForget))
                .ifNoItem()
                .after(WITHIN)
                .fail();
    }

    private AmqpMessage marked(AmqpMessage message, Fault fault) {
        JsonObject properties = Optional.ofNullable(message.applicationProperties())
                .orElseGet(JsonObject::new)
                .copy()
                .put("reason", fault.reason())
                .put("detail", fault.detail())
                .put("address", settings.address())
                .put("rejectedAt", clock.instant().toString());
        return AmqpMessage.create(message)
                .durable(true)
                .address(settings.rejectedAddress())
                .applicationProperties(properties)
                .build();
    }
}
