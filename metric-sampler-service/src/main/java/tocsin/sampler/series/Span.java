package tocsin.sampler.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

        /** Which of {@code from}, {@code to} and {@code step} is wrong. */
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
        return new Span(beginning, end, step.map(Span::checked), now);
    }

    private static Duration checked(Duration step) {
        try {
            return Slice.whole(step, LONGEST_STEP);
        } catch (IllegalArgumentException wrong) {
            throw new Impossible("step", wrong.getMessage());
        }
    }

    /**
     * Its steps: as they are wanted, or as much longer as the history of that time is coarser.
     *
     * @throws Impossible where these are too many
     */
    public Steps steps(Retention retention) {
        Duration finest = Steps.finestAt(from, now, retention);
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
