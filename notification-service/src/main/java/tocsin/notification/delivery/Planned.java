package tocsin.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tocsin.notification.channel.Channels;
import tocsin.notification.channel.Recipient;
import tocsin.notification.routing.Decision;
import tocsin.notification.routing.Routing;
import tocsin.notification.transition.TransitionDocument;

/**
 * The notifications that a transition calls for, to be kept together.
 *
 * @param document the transition
 * @param test whether it is only pretended; a test never takes the place of what really happened, whatever its id
 * @param notifications one for each recipient
 */
public record Planned(TransitionDocument document, boolean test, List<Notification> notifications) {

    /**
     * A notification before it is kept.
     *
     * @param id the same for the same transition and recipient, so that a message that is sent twice can be known again
     * @param recipient whom it goes to
     * @param destination what the recipient is reached through
     * @param state what it begins as
     * @param steps why it is told at all
     */
    public record Notification(
            UUID id, Recipient recipient, String destination, DeliveryState state, List<Step> steps) {

        /** Copies the steps, so that it never changes. */
        public Notification {
            steps = List.copyOf(steps);
        }
    }

    /** Copies the notifications, so that a plan never changes. */
    public Planned {
        notifications = List.copyOf(notifications);
    }

    static Planned of(TransitionDocument document, boolean test, Channels channels, Instant now) {
        Decision decision = Routing.decide(document.transition());
        String origin = (test ? "test " : "") + document.transition().id();
        List<Step> steps = List.of(
                new Step(now, Stage.ROUTE, decision.reason()), new Step(now, Stage.DEDUP, "told-for-the-first-time"));
        return new Planned(
                document,
                test,
                decision.recipients().stream()
                        .map(channels::recipient)
                        .map(to -> new Notification(
                                id(origin, to), to, channels.destination(to), first(to, channels, now), steps))
                        .toList());
    }

    private static UUID id(String origin, Recipient recipient) {
        return UUID.nameUUIDFromBytes((origin + " " + recipient.address()).getBytes(StandardCharsets.UTF_8));
    }

    private static DeliveryState first(Recipient recipient, Channels channels, Instant now) {
        return channels.obstacle(recipient)
                .<DeliveryState>map(DeliveryState.Dead::new)
                .orElseGet(() -> new DeliveryState.Queued(now));
    }
}
