package tocsin.sampler.series.rest;

import java.time.Instant;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.series.Span;
import tocsin.sampler.series.Steps;

/** What is asked of a series. */
final class SeriesQuery {

    private SeriesQuery() {}

    /** Reads the parameters, each null where it is not given. */
    static Steps steps(String from, String to, String step, Instant now, Retention retention) {
        try {
            return Span.of(
                            Query.of("from", from, Query::instant),
                            Query.of("to", to, Query::instant),
                            Query.of("step", step, Query::duration),
                            now)
                    .steps(retention);
        } catch (Span.Impossible wrong) {
            throw ProblemException.invalidParameter(wrong.field(), wrong.getMessage());
        }
    }
}
