package tocsin.sampler.state.rest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tocsin.rest.Cursor;
import tocsin.rest.Page;
import tocsin.rest.PageSize;
import tocsin.rest.Parameters;
import tocsin.rest.ProblemException;
import tocsin.sampler.state.persistence.AlertStateRow;
import tocsin.sampler.watch.Evaluator;
import tocsin.sampler.watch.WatchKey;

/** The states of alerts. */
@Path("/api/v1/states")
@Produces(MediaType.APPLICATION_JSON)
public class StateResource {

    private static final Set<String> STATES = Set.of("ok", "pending", "firing", "no-data");

    private final Evaluator evaluator;

    StateResource(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The states of all alerts, or of a company, or of an alert, or those that are so. */
    @GET
    public Uni<Page<StateView>> list(
            @QueryParam("company") String company,
            @QueryParam("alert") String alert,
            @QueryParam("state") String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        if (state != null && !STATES.contains(state)) {
            throw ProblemException.invalidParameter("state", "must be one of ok, pending, firing, no-data");
        }
        int size = PageSize.of(limit);
        UUID alertId = Parameters.uuid("alert", alert);
        AlertStateRow.Key after = after(cursor);
        return Panache.withSession(() -> AlertStateRow.inOrder(company, alertId, state, after)
                        .range(0, size)
                        .list())
                .chain(rows -> page(rows, size));
    }

    private Uni<Page<StateView>> page(List<AlertStateRow> rows, int size) {
        Page<AlertStateRow> page = Page.of(rows, size, row -> row.alertId + "/" + row.company);
        List<WatchKey> keys = page.items().stream().map(StateResource::key).toList();
        return evaluator.measure(keys).map(now -> page.map(row -> StateView.of(row, now.get(key(row)))));
    }

    private static WatchKey key(AlertStateRow row) {
        return new WatchKey(row.alertId, row.company);
    }

    private static AlertStateRow.Key after(String cursor) {
        return Cursor.decode(cursor)
                .map(key -> key.split("/", 2))
                .map(parts ->
                        new AlertStateRow.Key(Parameters.uuid("cursor", parts[0]), parts.length > 1 ? parts[1] : ""))
                .orElse(null);
    }
}
