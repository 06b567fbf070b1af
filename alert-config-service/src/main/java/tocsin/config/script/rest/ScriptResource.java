package tocsin.config.script.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import tocsin.access.Caller;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.config.rest.Conditional;
import tocsin.config.script.Script;
import tocsin.config.script.ScriptName;
import tocsin.config.script.ScriptRefusal;
import tocsin.config.script.Scripts;
import tocsin.config.script.Syntax;
import tocsin.config.script.json.ScriptJson;
import tocsin.config.script.json.ScriptReader;
import tocsin.config.store.Stored;
import tocsin.config.store.Versioned;
import tocsin.rest.EntityTags;
import tocsin.rest.Page;
import tocsin.rest.Query;

/** The programs that decide for alerts. */
@Path("/api/v1/scripts")
@Produces(MediaType.APPLICATION_JSON)
final class ScriptResource {

    /** They can be long, so that a page has no more, whatever is asked for. */
    private static final int MOST_ON_A_PAGE = 20;

    private final CallerOfRequest caller;
    private final Scripts scripts;
    private final Syntax syntax;
    private final ScriptDesk desk;

    ScriptResource(Scripts scripts, Syntax syntax, ScriptDesk desk, CallerOfRequest caller) {
        this.caller = caller;
        this.scripts = scripts;
        this.syntax = syntax;
        this.desk = desk;
    }

    /** Scripts in the order of their names. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    public Uni<Page<ObjectNode>> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        int size = Math.min(Query.limit(limit), MOST_ON_A_PAGE);
        return scripts.list(caller.sight(), Query.cursor(cursor, ScriptName::new), size + 1)
                .map(found ->
                        Page.of(found, size, script -> script.name().value()).map(ScriptJson::of));
    }

    /** One script. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    @Path("{name}")
    public Uni<Response> get(@PathParam("name") String name) {
        return scripts.find(caller.sight(), ScriptPaths.known(name))
                .map(found -> found.orElseThrow(() -> ScriptPaths.unknown(name)))
                .map(script -> answer(Response.ok(), script));
    }

    /** Puts a script in its place: 201 where there was none of that name, 200 where there was. */
    @PUT
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> put(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            JsonNode body) {
        ScriptName wanted = ScriptPaths.wanted(name);
        Caller by = caller.get();
        return desk.read(() -> ScriptReader.read(syntax, wanted, body))
                .chain(draft -> scripts.put(by, draft, Conditional.of(ifMatch, ifNoneMatch)))
                .onFailure(ScriptRefusal.class)
                .transform(ScriptProblems::of)
                .map(put -> put.orElseThrow(() -> ScriptPaths.unknown(name)))
                .map(stored -> answer(status(stored, name), stored.now()));
    }

    /** Removes a script that no alert names, with its versions. */
    @DELETE
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
    @Path("{name}")
    public Uni<Response> delete(@PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return scripts.remove(caller.get(), ScriptPaths.known(name), Conditional.ifMatch(ifMatch))
                .onFailure(ScriptRefusal.class)
                .transform(ScriptProblems::of)
                .map(removed -> {
                    if (!removed) {
                        throw ScriptPaths.unknown(name);
                    }
                    return Response.noContent().build();
                });
    }

    private static Response.ResponseBuilder status(Stored<Script> stored, String name) {
        return stored.created()
                ? Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/v1/scripts/" + name)
                : Response.ok();
    }

    private static Response answer(Response.ResponseBuilder answer, Versioned<Script> script) {
        return answer.entity(ScriptJson.of(script.value()))
                .tag(EntityTags.of(script.version()))
                .build();
    }
}
