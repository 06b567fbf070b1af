package tocsin.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * When to try again: after twice as long each time, up to a longest delay, each shortened by up to a fifth at random, so
 * that what failed together does not come back together.
 *
 * @param first the delay after the first failure, before it is shortened; more than zero
 * @param longest the longest delay
 * @param attempts how many attempts are made in all, at least 1
 * @param random numbers from 0 (inclusive) to 1
 */
public record RetryPolicy(Duration first, Duration longest, int attempts, DoubleSupplier random) {

    private static final double SHORTENED_BY_AT_MOST = 0.2;
    private static final int DOUBLED_AT_MOST = 40;

    /** Refuses a policy that could not work. */
    public RetryPolicy {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("A retry policy needs 0 < first <= longest and at least one attempt");
        }
    }

    /**
     * How long to wait for the next attempt.
     *
     * @param failures how many have failed so far, at least 1
     * @param asked how long the other side asks to wait, where it does; it gets at least that
     * @return empty where no attempt is left
     */
    public Optional<Duration> delayAfter(int failures, Optional<Duration> asked) {
        if (failures >= attempts) {
            return Optional.empty();
        }
        Duration own = shortened(doubled(failures - 1));
        return Optional.of(asked.filter(longer -> longer.compareTo(own) > 0).orElse(own));
    }

    private Duration doubled(int times) {
        Duration delay = first;
        for (int i = 0; i < Math.min(times, DOUBLED_AT_MOST) && delay.compareTo(longest) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(longest) < 0 ? delay : longest;
    }

    private Duration shortened(Duration delay) {
        double share = 1 - SHORTENED_BY_AT_MOST * random.getAsDouble();
        return Duration.ofNanos((long) (delay.toNanos() * share));
    }
}
