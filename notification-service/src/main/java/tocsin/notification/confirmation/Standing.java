package tocsin.notification.confirmation;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a party.
 *
 * @param askedAt when it was asked last; empty where it never was
 * @param confirmedAt since when it wants to be told; empty where it has not said so
 */
public record Standing(Optional<Instant> askedAt, Optional<Instant> confirmedAt) {

    /** Nothing is known. */
    public static final Standing NONE = new Standing(Optional.empty(), Optional.empty());
}
