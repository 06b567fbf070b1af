package tocsin.sampler.series.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.rest.ProblemException;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.series.Chronicle;
import tocsin.sampler.series.SamplePeriods;
import tocsin.sampler.series.SampledSeries;
import tocsin.sampler.series.Series;
import tocsin.sampler.series.Span;
import tocsin.sampler.series.Steps;
import tocsin.sampler.watch.History;

/** Metrics over time. A company that nobody has defined has them all the same. */
@Path("/api/v1/metrics/{company}/{area}/series")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER, Role.SERVICE})
public final class SeriesResource {

    private static final String OVER =
            "Of what is measured over calls: each value is over the calls of so long a time, which"
                    + " ends with the step, as an alert with this sample period sees it; in place of over those of the step.";

    private final Chronicle chronicle;
    private final SampledSeries sampled;
    private final Retention retention;
    private final InstantSource clock;
    private final CallerOfRequest caller;

    SeriesResource(
            Chronicle chronicle, History history, Retention retention, InstantSource clock, CallerOfRequest caller) {
        this.caller = caller;
        this.chronicle = chronicle;
        this.sampled = new SampledSeries(chronicle, history);
        this.retention = retention;
        this.clock = clock;
    }

    /** A metric in steps from one moment to another: of the last hour, where nothing else is asked for. */
    @GET
    public Uni<SeriesView> series(
            @PathParam("company") String company,
            @PathParam("area") String area,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("step") String step,
            @Parameter(description = OVER) @QueryParam("samplePeriod") String samplePeriod) {
        Area known = Area.of(area).orElseThrow(() -> ProblemException.notFound("area", area));
        Span span = SeriesQuery.span(from, to, step, clock.instant());
        Optional<Duration> period = SeriesQuery.samplePeriod(samplePeriod, known);
        return (period.isPresent()
                        ? sampled(company, (CallArea) known, span, period.get())
                        : plain(company, known, span))
                .map(SeriesView::of);
    }

    private Uni<Series> plain(String company, Area area, Span span) {
        Steps steps = SeriesQuery.possible(() -> span.steps(retention));
        return Series.of(caller.sight(), company, area, steps, chronicle);
    }

    private Uni<Series> sampled(String company, CallArea area, Span span, Duration length) {
        SamplePeriods periods = SeriesQuery.possible(() -> span.samplePeriods(length, retention));
        return sampled.of(caller.sight(), company, area, periods);
    }
}
