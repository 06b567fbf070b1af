package tocsin.sampler.window;

import java.util.Arrays;
import tocsin.sampler.call.CallSums;

/**
 * The newest slices of one company, at most {@code capacity} of them, in a ring. Older slices are forgotten as newer
 * ones come. Used by one thread.
 */
final class SliceRing {

    /** Before all time, and far enough from the end of the numbers to reckon with. */
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final CallSums[] slices;
    private long newest = NEVER;

    SliceRing(int capacity) {
        slices = new CallSums[capacity];
        Arrays.fill(slices, CallSums.NONE);
    }

    int capacity() {
        return slices.length;
    }

    long newest() {
        return newest;
    }

    long oldest() {
        return newest - slices.length + 1;
    }

    /** Whether a slice is new enough to have its place here, now or once the ring has moved on to it. */
    boolean hasRoomFor(long slice) {
        return slice >= oldest();
    }

    CallSums get(long slice) {
        return slice > newest || !hasRoomFor(slice) ? CallSums.NONE : slices[index(slice)];
    }

    /** Makes a slice that is newer than all the newest one, empty as yet. */
    void moveOnTo(long slice) {
        if (slice - newest >= slices.length) {
            Arrays.fill(slices, CallSums.NONE);
        } else {
            for (long passed = newest + 1; passed <= slice; passed++) {
                slices[index(passed)] = CallSums.NONE;
            }
        }
        newest = slice;
    }

    /** Replaces a slice from the oldest to the newest. */
    void set(long slice, CallSums sums) {
        slices[index(slice)] = sums;
    }

    /** The same slices with room for more. */
    SliceRing withCapacity(int capacity) {
        SliceRing larger = new SliceRing(capacity);
        larger.newest = newest;
        for (long slice = oldest(); slice <= newest; slice++) {
            larger.set(slice, get(slice));
        }
        return larger;
    }

    private int index(long slice) {
        return (int) Math.floorMod(slice, (long) slices.length);
    }
}
