package tocsin.sampler.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.call.Slice;
import tocsin.sampler.retention.Retention;

/**
 * The time of which a series is wanted.
 *
 * @param from since when
 * @param to until when, after {@code from}
 * @param step how long a step is to be, a multiple of the slices' width; empty for one that is easy to read
 * @param now when it is asked
 */
public record Span(Instant from, Instant to, Optional<Duration> step, Instant now) {

    /** How long a step is at most. */
    public static final Duration LONGEST_STEP = Duration.ofDays(366);

    private static final Duration USUAL = Duration.ofHours(1);

    /** A chart may go on to the end of the day in which people look at it, wherever they are; not further. */
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(1);

    /** Nobody can tell of such a time. */
    public static final class Impossible extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String field;

        private Impossible(String field, String detail) {
            super(detail);
            this.field = field;
        }

        /** Which of {@code from}, {@code to}, {@code step} and {@code samplePeriod} is wrong. */
        public String field() {
            return field;
        }
    }

    /**
     * A span in which what is empty is as usual: the last hour, in steps that are easy to read.
     *
     * @throws Impossible where there is no such time
     */
    public static Span of(Optional<Instant> from, Optional<Instant> to, Optional<Duration> step, Instant now) {
        Instant end = to.orElse(now);
        if (!end.isAfter(Instant.EPOCH)) {
            throw new Impossible("to", "must be after 1970");
        }
        if (end.isAfter(now.plus(FARTHEST_AHEAD))) {
            throw new Impossible("to", "must not be later than tomorrow");
        }
        Instant beginning = from.orElseGet(() -> end.minus(USUAL));
        if (beginning.isBefore(Instant.EPOCH) || !beginning.isBefore(end)) {
            throw new Impossible("from", "must be before the end (" + end + ") and after 1970");
        }
        return new Span(beginning, end, step.map(wish -> checked("step", wish, LONGEST_STEP)), now);
    }

    private static Duration checked(String field, Duration length, Duration longest) {
        try {
            return Slice.whole(length, longest);
        } catch (IllegalArgumentException wrong) {
            throw new Impossible(field, wrong.getMessage());
        }
    }

    /**
     * Its steps: as they are wanted, or as much longer as the history of that time is coarser.
     *
     * @throws Impossible where these are too many
     */
    public Steps steps(Retention retention) {
        return stepsOf(Steps.finestAt(from, now, retention));
    }

    /**
     * Its steps, and the sample periods that end with them.
     *
     * @param length how long a sample period is
     * @throws Impossible where there are too many steps, or that is no sample period, or the history of that time is kept too
     *     coarsely for it
     */
    public SamplePeriods samplePeriods(Duration length, Retention retention) {
        checked("samplePeriod", length, SamplePeriod.LONGEST);
        Instant first = from.minus(length);
        Duration finest = Steps.finestAt(first, now, retention);
        if (length.toSeconds() % finest.toSeconds() != 0) {
            throw new Impossible(
                    "samplePeriod",
                    "must be a multiple of " + finest + ", which is how finely calls of " + first + " are kept");
        }
        return new SamplePeriods(stepsOf(finest), length, now);
    }

    private Steps stepsOf(Duration finest) {
        Duration length = step.map(wish -> Steps.multiple(wish, finest))
                .orElseGet(() -> Steps.easyLength(Duration.between(from, to), finest));
        Steps steps = Steps.covering(from, to, length);
        if (steps.count() > Steps.MOST) {
            throw new Impossible(
                    "step",
                    "makes " + steps.count() + " points of the time from " + from + " to " + to + "; at most "
                            + Steps.MOST + " are shown: take longer steps or a shorter time");
        }
        return steps;
    }
}
