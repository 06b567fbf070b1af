package tocsin.sampler.window;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.call.Slice;

/**
 * The sliding windows of one company over its slices, one for each sample period that somebody asks for. It is told
 * totals of slices, never differences: told twice, or told late, it is right all the same. Used by one thread.
 *
 * <p>A window of period P at a moment t holds every slice that P touches ({@link SamplePeriod}), up to the one that is
 * still filling at t, and whatever a switch's fast clock has put after that.
 */
public final class CompanyWindows {

    /** How far ahead of our clock a switch's clock may be. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Map<Duration, RunningTotal> totals = new HashMap<>();
    private SliceRing ring = new SliceRing(1);

    /**
     * Begins to keep a window of a period.
     *
     * @return true where older slices than before are needed, and have to be read and {@link #put} again
     */
    public boolean keep(Duration period, Instant now) {
        if (totals.containsKey(period)) {
            return false;
        }
        int touched = Slice.count(period) + 1;
        int needed = touched + Slice.count(CLOCK_TOLERANCE) + 1;
        boolean grows = needed > ring.capacity();
        if (grows) {
            ring = ring.withCapacity(needed);
        }
        RunningTotal total = new RunningTotal(touched);
        for (long slice = ring.oldest(); slice <= ring.newest(); slice++) {
            total.grew(slice, ring.get(slice));
        }
        total.moveOnTo(Slice.at(now), ring);
        totals.put(period, total);
        return grows;
    }

    /** Takes the total of a slice. A total that is not newer than the known one, or too old for any window, changes nothing. */
    public void put(long slice, CallSums slicesTotal) {
        if (slice > ring.newest()) {
            makeRoomUpTo(slice);
        }
        if (!ring.hasRoomFor(slice)) {
            return;
        }
        CallSums known = ring.get(slice);
        CallSums newer = known.newer(slicesTotal);
        if (!newer.equals(known)) {
            ring.set(slice, newer);
            CallSums growth = newer.minus(known);
            totals.values().forEach(total -> total.grew(slice, growth));
        }
    }

    /**
     * The calls of a period that ends now.
     *
     * @param period one that is {@linkplain #keep kept}
     */
    public CallSums over(Duration period, Instant now) {
        RunningTotal total = totals.get(period);
        total.moveOnTo(Slice.at(now), ring);
        SamplePeriod samplePeriod = new SamplePeriod(period, now);
        return samplePeriod.calls(total.total(), ring.get(samplePeriod.oldestSlice()));
    }

    /** How many slices there is room for: the longest window, and what may come early. */
    public int slices() {
        return ring.capacity();
    }

    /** Before the ring forgets slices, every window has to let go of them. */
    private void makeRoomUpTo(long slice) {
        long oldestKept = slice - ring.capacity() + 1;
        totals.values().forEach(total -> total.letGoBefore(oldestKept, ring));
        ring.moveOnTo(slice);
    }
}
