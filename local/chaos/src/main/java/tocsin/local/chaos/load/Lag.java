package tocsin.local.chaos.load;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an alert took.
 *
 * @param from when what must move it was first seen to be counted
 * @param to when it was first seen to have moved
 */
public record Lag(String company, Instant from, Instant to) {

    /** How long that was. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
