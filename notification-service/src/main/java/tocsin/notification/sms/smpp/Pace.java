package tocsin.notification.sms.smpp;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast messages may go. When the gateway says that it is too fast, nothing goes for a moment, twice as long each time,
 * and then half as fast as before; with every message that is taken it becomes a little faster again, up to the most. Safe
 * for use by any thread.
 */
final class Pace {

    private static final double SLOWEST = 1;
    private static final double STEPS = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int DOUBLED_AT_MOST = 6;

    private final double most;
    private double perSecond;
    private Instant next = Instant.EPOCH;
    private Instant resume = Instant.EPOCH;
    private int throttled;

    /** A pace that begins with the most, in messages per second, at least 1. */
    Pace(int most) {
        if (most < SLOWEST) {
            throw new IllegalArgumentException("tocsin.sms.smpp.per-second must be at least 1");
        }
        this.most = most;
        this.perSecond = most;
    }

    /**
     * Takes a turn.
     *
     * @param patience how long its owner would wait for it
     * @return how long it has to wait; where that is longer than its patience, the turn is left to others
     */
    synchronized Duration turn(Instant now, Duration patience) {
        Instant mine = next.isAfter(now) ? next : now;
        Duration wait = Duration.between(now, mine);
        if (wait.compareTo(patience) <= 0) {
            next = mine.plusNanos((long) (Duration.ofSeconds(1).toNanos() / perSecond));
        }
        return wait;
    }

    /**
     * The gateway says that it was too fast. What it says to several messages that were under way together counts once.
     *
     * @return how long nothing goes now
     */
    synchronized Duration throttled(Instant now) {
        if (!now.isBefore(resume)) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(throttled, DOUBLED_AT_MOST));
            throttled++;
            perSecond = Math.max(SLOWEST, perSecond / 2);
            resume = now.plus(pause);
            next = resume.isAfter(next) ? resume : next;
        }
        return Duration.between(now, resume);
    }

    /** The gateway has taken a message. */
    synchronized void accepted() {
        throttled = 0;
        perSecond = Math.min(most, perSecond + most / STEPS);
    }

    /** How many messages may go in a second now. */
    synchronized double perSecond() {
        return perSecond;
    }
}
