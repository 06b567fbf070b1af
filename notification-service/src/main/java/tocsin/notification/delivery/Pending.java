package tocsin.notification.delivery;

import java.util.Optional;
import java.util.UUID;
import tocsin.telemetry.Trace;

/**
 * A notification that waits to be told.
 *
 * @param id the notification
 * @param state the state in which it waits
 * @param alertId the alert of its transition
 * @param company the company that the alert watches
 * @param owner the company that the alert belongs to; empty for one of whoever runs Tocsin
 * @param thread the notification that it goes on from; empty where it goes on from none
 * @param document the transition, as JSON
 * @param test whether the transition is only pretended
 * @param trace what the transition belongs to; empty where it came without a trace
 */
public record Pending(
        UUID id,
        DeliveryState.Waiting state,
        UUID alertId,
        String company,
        Optional<String> owner,
        Optional<UUID> thread,
        String document,
        boolean test,
        Optional<Trace> trace) {

    /** One that belongs to no trace. */
    public Pending(
            UUID id,
            DeliveryState.Waiting state,
            UUID alertId,
            String company,
            Optional<String> owner,
            Optional<UUID> thread,
            String document,
            boolean test) {
        this(id, state, alertId, company, owner, thread, document, test, Optional.empty());
    }
}
