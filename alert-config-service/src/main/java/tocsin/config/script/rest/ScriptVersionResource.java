package tocsin.config.script.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.OptionalLong;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.config.script.ScriptName;
import tocsin.config.script.Scripts;
import tocsin.config.script.json.ScriptJson;
import tocsin.rest.Page;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;

/** The versions of a script's source. */
@Path("/api/v1/scripts/{name}/versions")
@Produces(MediaType.APPLICATION_JSON)
final class ScriptVersionResource {

    private final CallerOfRequest caller;
    private final Scripts scripts;

    ScriptVersionResource(Scripts scripts, CallerOfRequest caller) {
        this.caller = caller;
        this.scripts = scripts;
    }

    /** The versions that are kept, the newest first, without their sources. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    public Uni<Page<ObjectNode>> list(
            @PathParam("name") String name, @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        int size = Query.limit(limit);
        return scripts.editions(caller.sight(), ScriptPaths.known(name), Query.cursor(cursor, Long::valueOf), size + 1)
                .map(found -> found.orElseThrow(() -> ScriptPaths.unknown(name)))
                .map(editions -> Page.of(editions, size, edition -> Long.toString(edition.version()))
                        .map(ScriptJson::of));
    }

    /** One version with its source. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    @Path("{version}")
    public Uni<ObjectNode> get(@PathParam("name") String name, @PathParam("version") String version) {
        ScriptName known = ScriptPaths.known(name);
        OptionalLong number = number(version);
        if (number.isEmpty()) {
            throw unknown(name, version);
        }
        return scripts.edition(caller.sight(), known, number.getAsLong())
                .map(found -> found.orElseThrow(() -> unknown(name, version)))
                .map(ScriptJson::of);
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException noVersion) {
            return OptionalLong.empty();
        }
    }

    private static ProblemException unknown(String name, String version) {
        return ProblemException.notFound("version", version + " of script " + name);
    }
}
