package tocsin.sampler.call;

import java.time.Duration;
import java.time.Instant;

/**
 * Time cut into slices of {@link #WIDTH}, numbered from the epoch. A slice is the unit in which calls are kept: sample
 * periods are multiples of it, and a window is exact to one slice ({@link SamplePeriod}).
 */
public final class Slice {

    /** How long a slice is. */
    public static final Duration WIDTH = Duration.ofSeconds(10);

    private Slice() {}

    /** The slice that holds a moment. */
    public static long at(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), WIDTH.toSeconds());
    }

    /** When a slice begins. */
    public static Instant start(long slice) {
        return Instant.ofEpochSecond(slice * WIDTH.toSeconds());
    }

    /** How many slices a period has; at least one. */
    public static int count(Duration period) {
        return Math.toIntExact(Math.max(1, period.toSeconds() / WIDTH.toSeconds()));
    }

    /**
     * A duration that is made of whole slices, one at least.
     *
     * @throws IllegalArgumentException where it is not, or longer than the longest; the message says what would be right
     */
    public static Duration whole(Duration length, Duration longest) {
        boolean whole = length.toSeconds() % WIDTH.toSeconds() == 0 && length.toNanosPart() == 0;
        if (!whole || length.compareTo(WIDTH) < 0 || length.compareTo(longest) > 0) {
            throw new IllegalArgumentException("must be a multiple of " + WIDTH + " up to " + longest);
        }
        return length;
    }
}
