package tocsin.notification.sms.smpp;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before binding again: twice as long each time, each shortened by up to a fifth at random, so that
 * replicas do not come together.
 *
 * @param first the first wait; more than zero
 * @param longest the longest wait
 * @param random numbers from 0 (inclusive) to 1
 */
record BackOff(Duration first, Duration longest, DoubleSupplier random) {

    private static final double SHORTENED_BY_AT_MOST = 0.2;
    private static final int DOUBLED_AT_MOST = 30;

    BackOff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("tocsin.sms.smpp needs 0 < first-rebind <= longest-rebind");
        }
    }

    /** The wait after some failures in a row, at least 1. */
    Duration after(int failures) {
        double doubled = first.toNanos() * Math.pow(2, Math.min(failures - 1, DOUBLED_AT_MOST));
        double share = 1 - SHORTENED_BY_AT_MOST * random.getAsDouble();
        return Duration.ofNanos((long) (Math.min(doubled, longest.toNanos()) * share));
    }
}
