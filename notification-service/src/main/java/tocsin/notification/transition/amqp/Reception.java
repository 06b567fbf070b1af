package tocsin.notification.transition.amqp;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.amqp.AmqpConnection;
import io.vertx.mutiny.amqp.AmqpMessage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import tocsin.notification.delivery.Intake;
import tocsin.notification.delivery.NotKept;
import tocsin.notification.transition.json.Reading;
import tocsin.notification.transition.json.TransitionReader;
import tocsin.notification.transition.json.UnreadableBody;

/**
 * Takes messages, one after the other: keeps what they call for, and settles them after that and never before. What
 * cannot be taken goes to the rejected ones. Where that or the database does not work, the message is held for a while
 * and then given back to the broker, so that another replica may try.
 */
@Singleton
final class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final TransitionReader reader;
    private final Intake intake;
    private final RejectedTransitions rejected;
    private final SubscriptionSettings settings;

    Reception(TransitionReader reader, Intake intake, RejectedTransitions rejected, SubscriptionSettings settings) {
        this.reader = reader;
        this.intake = intake;
        this.rejected = rejected;
        this.settings = settings;
    }

    /** Takes a message and settles it; never fails. */
    Uni<Void> take(AmqpConnection connection, AmqpMessage message) {
        return Uni.createFrom()
                .deferred(() -> keep(message))
                .chain(fault -> rejected.put(connection, message, fault))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(settings.hold().toMillis())
                .invoke(() -> message.accepted())
                .onFailure()
                .recoverWithItem(failure -> giveBack(message, failure));
    }

    /** Keeps what is good in a message, and says what is not. Fails where it is worth trying again. */
    private Uni<Optional<Fault>> keep(AmqpMessage message) {
        Reading reading;
        try {
            reading = reader.read(BodyBytes.of(message.getDelegate().unwrap().getBody()));
        } catch (UnreadableBody noJson) {
            return Uni.createFrom().item(Optional.of(new Fault("unreadable", noJson.getMessage())));
        }
        return intake.take(reading.documents())
                .map(kept -> faultOf(reading.faults()))
                .onFailure(NotKept.class)
                .recoverWithItem(hopeless -> Optional.of(new Fault("not-storable", hopeless.getMessage())));
    }

    private static Optional<Fault> faultOf(List<String> faults) {
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Fault("invalid", String.join("; ", faults)));
    }

    private static Void giveBack(AmqpMessage message, Throwable failure) {
        LOG.warnf("A message of transitions goes back to the broker: %s", failure.getMessage());
        message.released();
        return null;
    }
}
