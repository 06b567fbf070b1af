package tocsin.sampler.series.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.series.Span;

/** What is asked of a series. */
final class SeriesQuery {

    private SeriesQuery() {}

    /** Reads the parameters, each null where it is not given. */
    static Span span(String from, String to, String step, Instant now) {
        return possible(() -> Span.of(
                Query.of("from", from, Query::instant),
                Query.of("to", to, Query::instant),
                Query.of("step", step, Query::duration),
                now));
    }

    /** Reads the parameter, which only what is measured over calls may have. */
    static Optional<Duration> samplePeriod(String text, Area area) {
        Optional<Duration> length = Query.of("samplePeriod", text, Query::duration);
        if (length.isPresent() && !(area instanceof CallArea)) {
            throw ProblemException.invalidParameter(
                    "samplePeriod", "has no meaning for the area " + area.code() + ", which is not measured over time");
        }
        return length;
    }

    /** What is made of a span; 400 with the parameter's name where it cannot be. */
    static <T> T possible(Supplier<T> ofSpan) {
        try {
            return ofSpan.get();
        } catch (Span.Impossible wrong) {
            throw ProblemException.invalidParameter(wrong.field(), wrong.getMessage());
        }
    }
}
