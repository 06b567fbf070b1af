package tocsin.sampler.series.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.rest.ProblemException;
import tocsin.sampler.metric.Area;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.series.Chronicle;
import tocsin.sampler.series.Series;
import tocsin.sampler.series.Steps;

/** Metrics over time. A company that nobody has defined has them all the same. */
@Path("/api/v1/metrics/{company}/{area}/series")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER, Role.SERVICE})
public final class SeriesResource {

    private final Chronicle chronicle;
    private final Retention retention;
    private final InstantSource clock;
    private final CallerOfRequest caller;

    SeriesResource(Chronicle chronicle, Retention retention, InstantSource clock, CallerOfRequest caller) {
        this.caller = caller;
        this.chronicle = chronicle;
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
            @QueryParam("step") String step) {
        Area known = Area.of(area).orElseThrow(() -> ProblemException.notFound("area", area));
        Steps steps = SeriesQuery.steps(from, to, step, clock.instant(), retention);
        return Series.of(caller.sight(), company, known, steps, chronicle).map(SeriesView::of);
    }
}
