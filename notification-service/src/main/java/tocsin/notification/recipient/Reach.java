package tocsin.notification.recipient;

import java.util.Optional;
import java.util.Set;

/**
 * How far this installation reaches.
 *
 * @param channels what it can send by
 */
public record Reach(Set<Channel> channels) {

    /** Copies the channels, so that a reach never changes. */
    public Reach {
        channels = Set.copyOf(channels);
    }

    /** Why nothing can be sent to a recipient; empty where it can. */
    public Optional<String> obstacle(Recipient recipient) {
        if (recipient.fault().isPresent()) {
            return recipient.fault();
        }
        return channels.contains(recipient.channel())
                ? Optional.empty()
                : Optional.of(recipient.channel().unavailable());
    }
}
