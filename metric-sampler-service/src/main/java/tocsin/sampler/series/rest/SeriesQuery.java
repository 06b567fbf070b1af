package tocsin.sampler.series.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;
import tocsin.sampler.call.Slice;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.series.Steps;

/**
 * What is asked of a series.
 *
 * @param from since when
 * @param to until when, after {@code from}
 * @param step how long a step is to be, a multiple of the slices' width; empty for one that is easy to read
 * @param now when it is asked
 */
record SeriesQuery(Instant from, Instant to, Optional<Duration> step, Instant now) {

    private static final Duration USUAL_SPAN = Duration.ofHours(1);

    private static final Duration LONGEST_STEP = Duration.ofDays(366);

    /** A chart may go on to the end of the day in which people look at it, wherever they are; not further. */
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(1);

    /** Reads the parameters, each null where it is not given. */
    static SeriesQuery of(String from, String to, String step, Instant now) {
        Instant end = Query.of("to", to, Query::instant).orElse(now);
        if (end.isAfter(now.plus(FARTHEST_AHEAD))) {
            throw ProblemException.invalidParameter("to", "must not be later than tomorrow");
        }
        Instant beginning = Query.of("from", from, Query::instant).orElseGet(() -> end.minus(USUAL_SPAN));
        if (beginning.isBefore(Instant.EPOCH) || !beginning.isBefore(end)) {
            throw ProblemException.invalidParameter("from", "must be before the end (" + end + ") and after 1970");
        }
        return new SeriesQuery(beginning, end, Query.of("step", step, SeriesQuery::step), now);
    }

    private static Duration step(String text) {
        Duration step = Query.duration(text);
        boolean whole = step.toSeconds() % Slice.WIDTH.toSeconds() == 0 && step.toNanosPart() == 0;
        if (!whole || step.compareTo(Slice.WIDTH) < 0 || step.compareTo(LONGEST_STEP) > 0) {
            throw new IllegalArgumentException("must be a multiple of " + Slice.WIDTH + " up to " + LONGEST_STEP);
        }
        return step;
    }

    /** The steps: as they are asked for, or as much longer as the history of that time is coarser. */
    Steps steps(Retention retention) {
        Duration finest = Steps.finestAt(from, now, retention);
        Duration length = step.map(wish -> Steps.multiple(wish, finest))
                .orElseGet(() -> Steps.easyLength(Duration.between(from, to), finest));
        Steps steps = Steps.covering(from, to, length);
        if (steps.count() > Steps.MOST) {
            throw ProblemException.invalidParameter(
                    "step",
                    "makes " + steps.count() + " points of the time from " + from + " to " + to + "; at most "
                            + Steps.MOST + " are shown: take longer steps or a shorter time");
        }
        return steps;
    }
}
