package tocsin.config.template.rest;

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
import tocsin.config.store.Stored;
import tocsin.config.store.Versioned;
import tocsin.config.template.Proofreader;
import tocsin.config.template.Template;
import tocsin.config.template.TemplateName;
import tocsin.config.template.TemplateRefusal;
import tocsin.config.template.Templates;
import tocsin.config.template.json.TemplateJson;
import tocsin.config.template.json.TemplateReader;
import tocsin.rest.EntityTags;
import tocsin.rest.Page;
import tocsin.rest.PathId;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;

/** The words of messages. */
@Path("/api/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
final class TemplateResource {

    /** They can be long, so that a page has no more, whatever is asked for. */
    private static final int MOST_ON_A_PAGE = 20;

    private final CallerOfRequest caller;
    private final Templates templates;
    private final Proofreader proofreader;
    private final ProofDesk desk;

    TemplateResource(Templates templates, Proofreader proofreader, ProofDesk desk, CallerOfRequest caller) {
        this.caller = caller;
        this.templates = templates;
        this.proofreader = proofreader;
        this.desk = desk;
    }

    /** Templates in the order of their names, stock ones among them. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    public Uni<Page<ObjectNode>> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        int size = Math.min(Query.limit(limit), MOST_ON_A_PAGE);
        return templates.list(Query.cursor(cursor, TemplateName::new), size + 1).map(found -> Page.of(
                        found, size, template -> template.name().value())
                .map(TemplateJson::of));
    }

    /** One template; the stock words where nobody has edited a stock one. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    @Path("{name}")
    public Uni<Response> get(@PathParam("name") String name) {
        return templates
                .find(PathId.known("template", name, TemplateName::new))
                .map(found -> found.orElseThrow(() -> unknown(name)))
                .map(template -> answer(Response.ok(), template));
    }

    /** Puts a template in its place: 201 where there was none of that name, 200 where there was. */
    @PUT
    @RolesAllowed(Role.ADMINISTRATOR)
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> put(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            JsonNode body) {
        TemplateName wanted = PathId.wanted("name", name, TemplateName::new);
        Caller by = caller.get();
        return desk.read(() -> TemplateReader.read(proofreader, wanted, body))
                .chain(draft -> templates.put(by, draft, Conditional.of(ifMatch, ifNoneMatch)))
                .onFailure(TemplateRefusal.class)
                .transform(TemplateProblems::of)
                .map(stored -> answer(status(stored, name), stored.now()));
    }

    /** Removes a template that nothing names; a stock one has its stock words again. */
    @DELETE
    @RolesAllowed(Role.ADMINISTRATOR)
    @Path("{name}")
    public Uni<Response> delete(@PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return templates
                .remove(caller.get(), PathId.known("template", name, TemplateName::new), Conditional.ifMatch(ifMatch))
                .onFailure(TemplateRefusal.class)
                .transform(TemplateProblems::of)
                .map(removed -> {
                    if (!removed) {
                        throw unknown(name);
                    }
                    return Response.noContent().build();
                });
    }

    private static Response.ResponseBuilder status(Stored<Template> stored, String name) {
        return stored.created()
                ? Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/v1/templates/" + name)
                : Response.ok();
    }

    private static Response answer(Response.ResponseBuilder answer, Versioned<Template> template) {
        return answer.entity(TemplateJson.of(template.value()))
                .tag(EntityTags.of(template.version()))
                .build();
    }

    private static ProblemException unknown(String name) {
        return ProblemException.notFound("template", name);
    }
}
