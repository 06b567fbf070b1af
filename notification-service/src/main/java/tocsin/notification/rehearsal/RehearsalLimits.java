package tocsin.notification.rehearsal;

import java.time.Duration;

/**
 * What rehearsals may use.
 *
 * @param atOnce how many may wait for outcomes at the same time
 * @param outcomeWithin how long each waits for the first outcome of its messages
 * @param answerWithin how long it may take in all, with a database that is slow
 */
public record RehearsalLimits(int atOnce, Duration outcomeWithin, Duration answerWithin) {

    /** Refuses limits with which no rehearsal could be held. */
    public RehearsalLimits {
        if (atOnce < 1 || outcomeWithin.isNegative() || answerWithin.compareTo(outcomeWithin) <= 0) {
            throw new IllegalArgumentException(
                    "Rehearsals need at least one at a time, no negative wait, and time for the answer");
        }
    }
}
