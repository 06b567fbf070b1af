package tocsin.sampler.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One rung of the ladder of history.
 *
 * @param width how long its slices are
 * @param span how long each of its partitions is: whole days, counted from 1970 in UTC
 * @param keep how long a slice stays on it, at least; it leaves with its whole partition
 */
public record Rung(Duration width, Duration span, Duration keep) {

    private static final int AHEAD = 2;

    /** The partition that holds a moment. */
    public Partition partitionAt(Instant moment) {
        long from = Math.floorDiv(moment.getEpochSecond(), span.toSeconds()) * span.toSeconds();
        return new Partition(Instant.ofEpochSecond(from), Instant.ofEpochSecond(from + span.toSeconds()));
    }

    /** The partitions that have to be there before their time comes: the present one and the next two. */
    public List<Partition> ahead(Instant now) {
        return IntStream.rangeClosed(0, AHEAD)
                .mapToObj(next -> partitionAt(now.plus(span.multipliedBy(next))))
                .toList();
    }

    /** Whatever began before this moment, and no later, has to leave this rung. */
    public Instant horizon(Instant now) {
        return partitionAt(now.minus(keep)).from();
    }

    /**
     * A stretch of time that is kept, and leaves, as one.
     *
     * @param from its first moment
     * @param to the first moment after it
     */
    public record Partition(Instant from, Instant to) {}
}
