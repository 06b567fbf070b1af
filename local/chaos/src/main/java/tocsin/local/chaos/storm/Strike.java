package tocsin.local.chaos.storm;

import java.time.Duration;
import java.time.Instant;

/**
 * A blow that was struck.
 *
 * @param number which one, from 1
 * @param at when
 * @param over when its victim was as before, ready to work
 */
public record Strike(int number, Blow blow, Instant at, Instant over) {

    /** What it was and to whom, without the number of the replica. */
    public String kind() {
        return blow.kind() + " " + blow.victim().role().word();
    }

    /** Whether it was not over yet at some moment of a time. */
    public boolean touches(Instant from, Instant to) {
        return !at.isAfter(to) && !over.isBefore(from);
    }

    /** Until the victim was back. */
    public Duration lasted() {
        return Duration.between(at, over);
    }
}
