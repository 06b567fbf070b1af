package tocsin.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tocsin.notification.recipient.Channel;
import tocsin.notification.recipient.Recipient;
import tocsin.notification.transition.TransitionDocument;

/**
 * The notifications that a transition calls for, to be kept together.
 *
 * @param document the transition
 * @param notifications one for each recipient
 */
public record Planned(TransitionDocument document, List<Notification> notifications) {

    /**
     * A notification before it is kept.
     *
     * @param id the same for the same transition and recipient, so that a message that is sent twice can be known again
     * @param recipient whom it goes to
     * @param state what it begins as
     */
    public record Notification(UUID id, Recipient recipient, DeliveryState state) {}

    /** Copies the notifications, so that a plan never changes. */
    public Planned {
        notifications = List.copyOf(notifications);
    }

    static Planned of(TransitionDocument document, List<Recipient> recipients, Set<Channel> channels, Instant now) {
        UUID transition = document.transition().id();
        return new Planned(
                document,
                recipients.stream()
                        .map(to -> new Notification(id(transition, to), to, first(to, channels, now)))
                        .toList());
    }

    private static UUID id(UUID transition, Recipient recipient) {
        return UUID.nameUUIDFromBytes((transition + " " + recipient.address()).getBytes(StandardCharsets.UTF_8));
    }

    private static DeliveryState first(Recipient recipient, Set<Channel> channels, Instant now) {
        if (recipient.fault().isPresent()) {
            return new DeliveryState.Dead(recipient.fault().get());
        }
        return channels.contains(recipient.channel())
                ? new DeliveryState.Queued(now)
                : new DeliveryState.Dead(recipient.channel().unavailable());
    }
}
