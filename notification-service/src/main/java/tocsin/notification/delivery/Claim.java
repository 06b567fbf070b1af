package tocsin.notification.delivery;

import java.util.UUID;
import tocsin.notification.channel.Recipient;

/**
 * A notification that is this worker's alone until its lease ends.
 *
 * @param id the notification
 * @param lease proves that the claim still holds when the attempt is recorded
 * @param recipient whom it goes to
 * @param state the state in which it was claimed
 * @param document the transition that it tells of, as JSON
 * @param test whether the transition is only pretended
 */
public record Claim(
        UUID id, UUID lease, Recipient recipient, DeliveryState.Waiting state, String document, boolean test) {}
