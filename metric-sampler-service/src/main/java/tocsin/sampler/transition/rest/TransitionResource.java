package tocsin.sampler.transition.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.rest.Page;
import tocsin.rest.Query;
import tocsin.sampler.transition.persistence.TransitionRow;

/** The history of transitions. */
@Path("/api/v1/transitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
public class TransitionResource {

    private final CallerOfRequest caller;

    TransitionResource(CallerOfRequest caller) {
        this.caller = caller;
    }

    /** Transitions, the newest first. */
    @GET
    @WithSession
    public Uni<Page<Body>> list(
            @QueryParam("company") String company,
            @QueryParam("alert") String alert,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int size = Query.limit(limit);
        TransitionRow.Filter filter = new TransitionRow.Filter(
                company,
                Query.of("alert", alert, Query::uuid).orElse(null),
                Query.of("from", from, Query::instant).orElse(null),
                Query.of("to", to, Query::instant).orElse(null));
        return TransitionRow.newestFirst(
                        caller.sight(),
                        filter,
                        Query.cursor(cursor, Long::valueOf).orElse(Long.MAX_VALUE))
                .range(0, size)
                .list()
                .map(rows -> Page.of(rows, size, row -> Long.toString(row.seq)).map(row -> new Body(row.body)));
    }

    /** A transition exactly as it was published. */
    public record Body(@JsonValue @JsonRawValue String json) {}
}
