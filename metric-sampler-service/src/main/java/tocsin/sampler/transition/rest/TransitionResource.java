package tocsin.sampler.transition.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import tocsin.rest.Cursor;
import tocsin.rest.Page;
import tocsin.rest.PageSize;
import tocsin.rest.Parameters;
import tocsin.rest.ProblemException;
import tocsin.sampler.transition.persistence.TransitionRow;

/** The history of transitions. */
@Path("/api/v1/transitions")
@Produces(MediaType.APPLICATION_JSON)
public class TransitionResource {

    /** Transitions, the newest first. */
    @GET
    @WithSession
    public Uni<Page<Body>> list(
            @QueryParam("company") String company,
            @QueryParam("alert") String alert,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int size = PageSize.of(limit);
        TransitionRow.Filter filter = new TransitionRow.Filter(
                company,
                Parameters.uuid("alert", alert),
                Parameters.instant("from", from),
                Parameters.instant("to", to));
        return TransitionRow.newestFirst(filter, before(cursor))
                .range(0, size)
                .list()
                .map(rows -> Page.of(rows, size, row -> Long.toString(row.seq)).map(row -> new Body(row.body)));
    }

    private static long before(String cursor) {
        try {
            return Cursor.decode(cursor).map(Long::valueOf).orElse(Long.MAX_VALUE);
        } catch (NumberFormatException foreign) {
            throw ProblemException.invalidParameter("cursor", "is not a cursor of this list");
        }
    }

    /** A transition exactly as it was published. */
    public record Body(@JsonValue @JsonRawValue String json) {}
}
