package tocsin.notification.delivery;

import java.time.Duration;

/**
 * What a courier may use.
 *
 * @param concurrency how many deliveries at the same time
 * @param perDestination how many of them to one destination, so that one that is slow leaves room for others
 * @param sendWithin how long one attempt may take before it counts as failed
 * @param recordWithin how long to go on trying to record an attempt; with {@code sendWithin} no longer than a lease
 */
public record CourierLimits(int concurrency, int perDestination, Duration sendWithin, Duration recordWithin) {

    /** Refuses limits with which nothing would move. */
    public CourierLimits {
        if (concurrency < 1 || perDestination < 1 || sendWithin.isNegative() || sendWithin.isZero()) {
            throw new IllegalArgumentException("A courier needs at least one delivery at a time, and time for it");
        }
    }
}
