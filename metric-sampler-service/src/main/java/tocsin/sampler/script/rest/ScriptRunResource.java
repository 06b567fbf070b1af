package tocsin.sampler.script.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.rest.Page;
import tocsin.rest.Query;
import tocsin.sampler.script.persistence.ScriptRuns;
import tocsin.sampler.script.persistence.ScriptRuns.Key;
import tocsin.sampler.script.sandbox.ScriptWorkshop;

/** Runs of scripts: the last ones of alerts, and such as nothing comes of. */
@Path("/api/v1/script-runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
public final class ScriptRunResource {

    private final ScriptWorkshop workshop;
    private final Casting casting;
    private final ScriptRuns runs;
    private final CallerOfRequest caller;

    ScriptRunResource(ScriptWorkshop workshop, Casting casting, ScriptRuns runs, CallerOfRequest caller) {
        this.caller = caller;
        this.workshop = workshop;
        this.casting = casting;
        this.runs = runs;
    }

    /** Runs a script once, and says what it answered, wrote and would have sent. Nothing of it is kept, nobody is told. */
    @POST
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.SERVICE})
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RunView> run(JsonNode body) {
        RunRequest request = RunRequest.of(body);
        return casting.of(caller.sight(), request)
                .chain(run -> workshop.tryOut(run).map(performance -> RunView.of(request.script(), run, performance)));
    }

    /** The last run of each alert's script for each company. */
    @GET
    public Uni<Page<LastRunView>> list(
            @QueryParam("alert") String alert,
            @QueryParam("company") String company,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int size = Query.limit(limit);
        UUID alertId = Query.of("alert", alert, Query::uuid).orElse(null);
        Key after = Query.cursor(cursor, ScriptRunResource::after).orElse(Key.FIRST);
        return runs.inOrder(caller.sight(), alertId, company, after, size + 1)
                .map(found -> Page.of(found, size, run -> run.alertId() + "/" + run.company())
                        .map(LastRunView::of));
    }

    private static Key after(String key) {
        String[] parts = key.split("/", 2);
        return new Key(Query.uuid(parts[0]), parts.length > 1 ? parts[1] : "");
    }
}
