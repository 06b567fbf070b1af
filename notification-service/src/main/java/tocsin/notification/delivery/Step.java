package tocsin.notification.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What a stage decided about a notification, on record for good.
 *
 * @param at when
 * @param stage which stage
 * @param reason why, as a stable word such as {@code fired}
 * @param detail the particulars, for people; empty where the word says it all
 */
public record Step(Instant at, Stage stage, String reason, Optional<String> detail) {

    /** A decision of which the word says it all. */
    public Step(Instant at, Stage stage, String reason) {
        this(at, stage, reason, Optional.empty());
    }
}
