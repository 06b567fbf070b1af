package tocsin.sampler.call;

import java.time.Duration;
import java.time.Instant;

/**
 * A sample period that ends at a moment. It touches one slice more than it is long, the oldest of which it covers only
 * in part, and less and less of it until the next slice begins.
 *
 * @param length how long it is, whole slices
 * @param end the moment
 */
public record SamplePeriod(Duration length, Instant end) {

    /** How long it is where whoever looks something up does not say. */
    public static final Duration USUAL = Duration.ofMinutes(5);

    /** How long it is at most where somebody looks something up. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** The oldest slice that it touches. */
    public long oldestSlice() {
        return Slice.at(end.minus(length));
    }

    /**
     * The calls of the period, which is never too short: outcomes in the oldest slice count as a whole, since a ratio
     * loses nothing by some seconds more, and one that lost its calls every ten seconds would lose its value with them.
     * Starts, of which a rate is made, count by the part of the oldest slice that the period covers.
     *
     * @param touched the calls of all slices that the period touches
     * @param oldest those of the oldest one
     */
    public CallSums calls(CallSums touched, CallSums oldest) {
        if (oldest.starts() == 0) {
            return touched;
        }
        long covered = Slice.start(oldestSlice() + 1).toEpochMilli()
                - end.minus(length).toEpochMilli();
        long kept = Math.round((double) oldest.starts() * covered / Slice.WIDTH.toMillis());
        return touched.withoutStarts(oldest.starts() - kept);
    }
}
