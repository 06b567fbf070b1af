package tocsin.notification.transition.amqp;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.amqp.RawMessage;
import tocsin.notification.delivery.Gathering;
import tocsin.notification.delivery.Intake;
import tocsin.notification.delivery.NotKept;
import tocsin.notification.transition.TransitionDocument;
import tocsin.notification.transition.json.Reading;
import tocsin.notification.transition.json.TransitionReader;
import tocsin.notification.transition.json.UnreadableBody;
import tocsin.telemetry.Trace;
import tocsin.telemetry.Tracing;

/**
 * Takes messages: keeps what they call for. What cannot be taken goes to the rejected ones. Where that or the database
 * does not work, the message is held for a while and tried again, and then given up, so that another replica may try.
 */
@Singleton
final class Reception {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final TransitionReader reader;
    private final Gathering gathering;
    private final RejectedTransitions rejected;
    private final SubscriptionSettings settings;
    private final Tracing tracing;

    Reception(
            TransitionReader reader,
            Intake intake,
            RejectedTransitions rejected,
            SubscriptionSettings settings,
            Tracing tracing) {
        this.reader = reader;
        this.gathering = new Gathering(intake, settings.hold());
        this.rejected = rejected;
        this.settings = settings;
        this.tracing = tracing;
    }

    /** Takes a message; done when it is settled for good, fails where it must come again. */
    Uni<Void> take(RawMessage message) {
        return Uni.createFrom().deferred(() -> keep(message)).chain(fault -> putAside(message, fault));
    }

    /** Keeps what is good in a message, and says what is not. Fails where it is worth trying again. */
    private Uni<Optional<Fault>> keep(RawMessage message) {
        Reading reading;
        try {
            reading = reader.read(message.body());
        } catch (UnreadableBody noJson) {
            return Uni.createFrom().item(Optional.of(new Fault("unreadable", noJson.getMessage())));
        }
        if (reading.documents().isEmpty()) {
            return Uni.createFrom().item(faultOf(reading.faults()));
        }
        return take(reading.documents(), message.trace())
                .map(kept -> faultOf(reading.faults()))
                .onFailure(NotKept.class)
                .recoverWithItem(hopeless -> Optional.of(new Fault("not-storable", hopeless.getMessage())));
    }

    private Uni<Void> take(List<TransitionDocument> documents, Optional<Trace> from) {
        if (from.isEmpty()) {
            return gathering.take(documents);
        }
        Tracing.Span span = tracing.begin("receive transitions", Tracing.Kind.CONSUMER, from);
        return gathering
                .take(documents.stream()
                        .map(document -> document.in(span.trace()))
                        .toList())
                .invoke(span::end)
                .onFailure()
                .invoke(() -> span.fail("not-kept"));
    }

    private Uni<Void> putAside(RawMessage message, Optional<Fault> fault) {
        return fault.map(each -> Uni.createFrom()
                        .deferred(() -> rejected.put(message, each))
                        .onFailure()
                        .retry()
                        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                        .expireIn(settings.hold().toMillis()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<Fault> faultOf(List<String> faults) {
        return faults.isEmpty() ? Optional.empty() : Optional.of(new Fault("invalid", String.join("; ", faults)));
    }
}
