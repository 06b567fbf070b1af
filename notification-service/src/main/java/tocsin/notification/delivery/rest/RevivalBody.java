package tocsin.notification.delivery.rest;

import io.quarkus.runtime.annotations.RegisterForReflection;
import tocsin.notification.delivery.persistence.DeadLetters;

/**
 * What became of the wish to queue dead notifications again.
 *
 * @param queued how many are queued again
 * @param obstructed how many stay dead, since nothing can be sent to their recipients
 * @param more whether there may be more of them; asking again goes on
 */
@RegisterForReflection
public record RevivalBody(int queued, int obstructed, boolean more) {

    static RevivalBody of(DeadLetters.Revival revival) {
        return new RevivalBody(revival.queued(), revival.obstructed(), revival.more());
    }
}
