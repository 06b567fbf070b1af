package tocsin.sampler.metric.rest;

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
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.rest.Query;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.call.Slice;
import tocsin.sampler.watch.CompanyMetrics;

/** The metrics of a company, from what was counted. A company that nobody has defined has metrics all the same. */
@Path("/api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
public final class MetricsResource {

    private final CompanyMetrics metrics;
    private final InstantSource clock;
    private final CallerOfRequest caller;

    MetricsResource(CompanyMetrics metrics, InstantSource clock, CallerOfRequest caller) {
        this.caller = caller;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Every metric over the sample period that ends now; five minutes where none is given. */
    @GET
    @Path("/{company}")
    public Uni<MetricsView> metrics(
            @PathParam("company") String company, @QueryParam("samplePeriod") String samplePeriod) {
        SamplePeriod period = new SamplePeriod(length(samplePeriod), clock.instant());
        return metrics.all(caller.sight(), company, period).map(all -> MetricsView.of(company, period, all));
    }

    private static Duration length(String text) {
        return Query.of("samplePeriod", text, asked -> Slice.whole(Query.duration(asked), SamplePeriod.LONGEST))
                .orElse(SamplePeriod.USUAL);
    }
}
