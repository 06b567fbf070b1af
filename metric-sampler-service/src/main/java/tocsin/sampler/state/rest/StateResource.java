package tocsin.sampler.state.rest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import tocsin.access.Role;
import tocsin.access.Sight;
import tocsin.access.rest.CallerOfRequest;
import tocsin.rest.Page;
import tocsin.rest.Query;
import tocsin.sampler.state.persistence.AlertStateRow;
import tocsin.sampler.watch.Evaluator;
import tocsin.sampler.watch.WatchKey;

/** The states of alerts. */
@Path("/api/v1/states")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
public class StateResource {

    private static final List<String> STATES = List.of("ok", "pending", "firing", "no-data");

    /** As many as a line of a request has room for. */
    private static final int MOST_ALERTS = 100;

    private static final String ALERTS =
            "The id of an alert, or up to " + MOST_ALERTS + " of them, separated by commas.";

    private final Evaluator evaluator;
    private final CallerOfRequest caller;

    StateResource(Evaluator evaluator, CallerOfRequest caller) {
        this.caller = caller;
        this.evaluator = evaluator;
    }

    /** The states of all alerts, or of a company, or of some alerts, or those that are so. */
    @GET
    public Uni<Page<StateView>> list(
            @QueryParam("company") String company,
            @Parameter(description = ALERTS) @QueryParam("alert") String alert,
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int size = Query.limit(limit);
        Set<UUID> alerts = Query.of("alert", alert, Query.uuids(MOST_ALERTS)).orElse(null);
        String wanted = Query.of("state", state, Query.oneOf(STATES)).orElse(null);
        AlertStateRow.Key after = Query.cursor(cursor, StateResource::after).orElse(null);
        Sight sight = caller.sight();
        return Panache.withSession(() -> AlertStateRow.inOrder(sight, company, alerts, wanted, after)
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

    private static AlertStateRow.Key after(String key) {
        String[] parts = key.split("/", 2);
        return new AlertStateRow.Key(Query.uuid(parts[0]), parts.length > 1 ? parts[1] : "");
    }
}
