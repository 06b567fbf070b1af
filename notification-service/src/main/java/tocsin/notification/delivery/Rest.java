package tocsin.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a destination gets a rest: after some failures in a row nothing is sent there for a while, then an attempt shows
 * whether it is back; each rest is twice as long as the one before. So one dead server holds up nobody else, and those who
 * wait for it do not use up their attempts.
 *
 * @param after how many failures in a row it takes, at least 1
 * @param first how long the first rest is, more than zero
 * @param longest the longest rest
 */
public record Rest(int after, Duration first, Duration longest) {

    private static final int DOUBLED_AT_MOST = 30;

    /** Refuses rests that could not be. */
    public Rest {
        if (after < 1 || first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("A rest needs at least one failure, and 0 < first <= longest");
        }
    }

    /**
     * Until when nothing is sent to a destination that has just failed.
     *
     * @param failures how many attempts have failed in a row, this one included
     * @param asked how long the other side asks to be left alone, where it does
     * @return empty where it is tried on
     */
    public Optional<Instant> until(int failures, Optional<Duration> asked, Instant now) {
        Optional<Duration> own = failures < after ? Optional.empty() : Optional.of(doubled(failures - after));
        return asked.filter(longer -> own.isEmpty() || longer.compareTo(own.get()) > 0)
                .or(() -> own)
                .map(now::plus);
    }

    private Duration doubled(int times) {
        Duration length = first.multipliedBy(1L << Math.min(times, DOUBLED_AT_MOST));
        return length.compareTo(longest) < 0 ? length : longest;
    }
}
