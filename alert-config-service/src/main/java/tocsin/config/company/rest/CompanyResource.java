package tocsin.config.company.rest;

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
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.config.company.Companies;
import tocsin.config.company.Company;
import tocsin.config.company.CompanyFilter;
import tocsin.config.company.CompanyId;
import tocsin.config.company.CompanyKind;
import tocsin.config.company.HasScripts;
import tocsin.config.company.NamedByAlerts;
import tocsin.config.company.Tag;
import tocsin.config.company.json.CompanyJson;
import tocsin.config.rest.Conditional;
import tocsin.config.store.Stored;
import tocsin.config.store.Versioned;
import tocsin.rest.EntityTags;
import tocsin.rest.Page;
import tocsin.rest.PathId;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;

/** The customers and carriers. */
@Path("/api/v1/companies")
@Produces(MediaType.APPLICATION_JSON)
final class CompanyResource {

    private final CallerOfRequest caller;
    private final Companies companies;

    CompanyResource(Companies companies, CallerOfRequest caller) {
        this.caller = caller;
        this.companies = companies;
    }

    /** Companies in the order of their ids. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    public Uni<Page<ObjectNode>> list(
            @QueryParam("kind") String kind,
            @QueryParam("tag") String tag,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        CompanyFilter filter =
                new CompanyFilter(Query.of("kind", kind, CompanyKind::of), Query.of("tag", tag, Tag::new));
        int size = Query.limit(limit);
        return companies
                .list(caller.sight(), filter, Query.cursor(cursor, CompanyId::new), size + 1)
                .map(found ->
                        Page.of(found, size, company -> company.id().value()).map(CompanyJson::of));
    }

    /** One company. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    @Path("{id}")
    public Uni<Response> get(@PathParam("id") String id) {
        return companies
                .find(caller.sight(), PathId.known("company", id, CompanyId::new))
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("company", id)))
                .map(company -> answer(Response.ok(), company));
    }

    /** Puts a company in its place: 201 where there was none of that id, 200 where there was. */
    @PUT
    @RolesAllowed(Role.ADMINISTRATOR)
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> put(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            JsonNode body) {
        return companies
                .put(
                        caller.get(),
                        CompanyJson.read(PathId.wanted("id", id, CompanyId::new), body),
                        Conditional.of(ifMatch, ifNoneMatch))
                .map(stored -> answer(status(stored, id), stored.now()));
    }

    /** Removes a company that no alert names and that has no scripts. */
    @DELETE
    @RolesAllowed(Role.ADMINISTRATOR)
    @Path("{id}")
    public Uni<Response> delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return companies
                .remove(caller.get(), PathId.known("company", id, CompanyId::new), Conditional.ifMatch(ifMatch))
                .onFailure(failure -> failure instanceof NamedByAlerts || failure instanceof HasScripts)
                .transform(CompanyProblems::of)
                .map(removed -> {
                    if (!removed) {
                        throw ProblemException.notFound("company", id);
                    }
                    return Response.noContent().build();
                });
    }

    private static Response.ResponseBuilder status(Stored<Company> stored, String id) {
        return stored.created()
                ? Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/v1/companies/" + id)
                : Response.ok();
    }

    private static Response answer(Response.ResponseBuilder answer, Versioned<Company> company) {
        return answer.entity(CompanyJson.of(company.value()))
                .tag(EntityTags.of(company.version()))
                .build();
    }
}
