package tocsin.notification.rehearsal;

import java.util.Optional;
import java.util.UUID;
import tocsin.notification.channel.Recipient;
import tocsin.notification.delivery.DeliveryState;

/**
 * How far the message to one recipient is.
 *
 * @param recipient whom it goes to
 * @param notification where it is on record
 * @param state as last seen
 */
public record Standing(Recipient recipient, UUID notification, DeliveryState state) {

    /** Why it is there, for people; empty where the state says it all. */
    public Optional<String> reason() {
        return waitsForFirstOutcome(state)
                ? state.reason().or(() -> Optional.of("no attempt has ended yet; it goes on"))
                : state.reason();
    }

    static boolean waitsForFirstOutcome(DeliveryState state) {
        return state instanceof DeliveryState.Queued;
    }
}
