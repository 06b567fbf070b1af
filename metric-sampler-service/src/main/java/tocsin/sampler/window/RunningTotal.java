package tocsin.sampler.window;

import tocsin.sampler.call.CallSums;

/**
 * The total of a company's slices from a first one on: what enters is added once, what leaves is subtracted once, so
 * that reading it costs nothing, however long the period. Used by one thread.
 */
final class RunningTotal {

    private final int length;
    private long first = Long.MIN_VALUE;
    private CallSums total = CallSums.NONE;

    RunningTotal(int length) {
        this.length = length;
    }

    /** Takes note of a slice that has grown. */
    void grew(long slice, CallSums by) {
        if (slice >= first) {
            total = total.plus(by);
        }
    }

    /** Lets go of the slices that are before the period which ends with slice {@code last}. */
    void moveOnTo(long last, SliceRing ring) {
        letGoBefore(last - length + 1, ring);
    }

    /** Lets go of the slices before {@code newFirst}, which the ring still has. */
    void letGoBefore(long newFirst, SliceRing ring) {
        long end = Math.min(newFirst, ring.newest() + 1);
        for (long gone = Math.max(first, ring.oldest()); gone < end; gone++) {
            total = total.minus(ring.get(gone));
        }
        first = Math.max(first, newFirst);
    }

    CallSums total() {
        return total;
    }
}
