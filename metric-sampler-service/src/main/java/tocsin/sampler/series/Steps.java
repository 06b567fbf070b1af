package tocsin.sampler.series;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.retention.Rung;

/**
 * A span of time cut into equal steps, which begin at multiples of their length from the epoch on, so that the same
 * moment always falls into the same step.
 *
 * @param from when the first step begins
 * @param to when the last step ends
 * @param length how long a step is, whole seconds
 */
public record Steps(Instant from, Instant to, Duration length) {

    /** A chart has at most so many points. */
    public static final int MOST = 2_000;

    /** Without a wish, a step is so long that there are not many more points than these. */
    private static final int USUAL = 300;

    /** Lengths that people read easily. */
    private static final List<Duration> EASY = Stream.of(
                    "PT10S", "PT30S", "PT1M", "PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT3H", "PT6H", "PT12H", "P1D")
            .map(Duration::parse)
            .toList();

    private static final Duration WEEK = Duration.ofDays(7);

    /** The steps of this length that hold all of the span. */
    public static Steps covering(Instant from, Instant to, Duration length) {
        long seconds = length.toSeconds();
        long first = Math.floorDiv(from.getEpochSecond(), seconds) * seconds;
        Instant lastMoment = to.minusNanos(1);
        long end = (Math.floorDiv(lastMoment.getEpochSecond(), seconds) + 1) * seconds;
        return new Steps(Instant.ofEpochSecond(first), Instant.ofEpochSecond(end), length);
    }

    /**
     * The width of the slices in which something of a moment is kept; of what is older than all history, the coarsest.
     */
    public static Duration finestAt(Instant moment, Instant now, Retention retention) {
        List<Rung> rungs = retention.rungs();
        return rungs.stream()
                .filter(rung -> !moment.isBefore(rung.horizon(now)))
                .findFirst()
                .orElse(rungs.get(rungs.size() - 1))
                .width();
    }

    /** A length that is easy to read and makes no more points of a span than a chart usually has. */
    public static Duration easyLength(Duration span, Duration atLeast) {
        Duration needed = max(span.dividedBy(USUAL), atLeast);
        return EASY.stream()
                .filter(length -> length.compareTo(needed) >= 0)
                .findFirst()
                .orElseGet(() -> multiple(needed, WEEK));
    }

    /** The shortest multiple of a width that is as long as a length. */
    public static Duration multiple(Duration length, Duration width) {
        long widths = -Math.floorDiv(-length.toMillis(), width.toMillis());
        return width.multipliedBy(Math.max(1, widths));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** How many steps there are. */
    public long count() {
        return Duration.between(from, to).toSeconds() / length.toSeconds();
    }

    /** When each step begins, the oldest first. */
    public Stream<Instant> beginnings() {
        return LongStream.range(0, count()).mapToObj(step -> from.plusSeconds(step * length.toSeconds()));
    }
}
