package tocsin.config.alert.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.config.alert.Alert;
import tocsin.config.alert.AlertFilter;
import tocsin.config.alert.AlertIds;
import tocsin.config.alert.AlertRefusal;
import tocsin.config.alert.AlertTitle;
import tocsin.config.alert.Alerts;
import tocsin.config.alert.Area;
import tocsin.config.alert.NoticeLevel;
import tocsin.config.alert.json.AlertJson;
import tocsin.config.alert.json.AlertReader;
import tocsin.config.alert.json.MergePatch;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Tag;
import tocsin.config.rest.Conditional;
import tocsin.config.store.Versioned;
import tocsin.rest.EntityTags;
import tocsin.rest.Page;
import tocsin.rest.PathId;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;

/** The alerts. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
final class AlertResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    /** As many as a line of a request has room for. */
    private static final int MOST_IDS = 100;

    private final CallerOfRequest caller;
    private final Alerts alerts;
    private final AlertIds ids;

    AlertResource(Alerts alerts, AlertIds ids, CallerOfRequest caller) {
        this.caller = caller;
        this.alerts = alerts;
        this.ids = ids;
    }

    /** Adds an alert. */
    @POST
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> add(JsonNode body) {
        Alert alert = AlertReader.readNew(ids.next(), body);
        return alerts.add(caller.get(), alert)
                .onFailure(AlertRefusal.class)
                .transform(AlertProblems::of)
                .map(added -> answer(
                        Response.status(Response.Status.CREATED)
                                .header(HttpHeaders.LOCATION, "/api/v1/alerts/" + alert.id()),
                        added));
    }

    /** Alerts in the order of their making. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    public Uni<Page<ObjectNode>> list(
            @QueryParam("company") String company,
            @QueryParam("tag") String tag,
            @QueryParam("area") String area,
            @QueryParam("enabled") String enabled,
            @QueryParam("noticeLevel") String noticeLevel,
            @QueryParam("title") String title,
            @QueryParam("id") String id,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        AlertFilter filter = new AlertFilter(
                Query.of("company", company, CompanyId::new),
                Query.of("tag", tag, Tag::new),
                Query.of("area", area, Area::of),
                Query.of("enabled", enabled, Query::flag),
                Query.of("noticeLevel", noticeLevel, NoticeLevel::of),
                Query.of("title", title, AlertTitle::of),
                Query.of("id", id, Query.uuids(MOST_IDS)));
        int size = Query.limit(limit);
        return alerts.list(caller.sight(), filter, Query.cursor(cursor, UUID::fromString), size + 1)
                .map(found ->
                        Page.of(found, size, alert -> alert.id().toString()).map(AlertJson::of));
    }

    /** One alert. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    @Path("{id}")
    public Uni<Response> get(@PathParam("id") String id) {
        return alerts.find(caller.sight(), known(id))
                .map(found -> found.orElseThrow(() -> unknown(id)))
                .map(alert -> answer(Response.ok(), alert));
    }

    /** Puts another alert in the place of this one. */
    @PUT
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> put(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode body) {
        Alert wanted = AlertReader.readReplacement(known(id), body);
        return change(id, ifMatch, before -> wanted);
    }

    /** Changes some fields of an alert (RFC 7396): null takes a field away, so that it has its standard value. */
    @PATCH
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Uni<Response> patch(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, JsonNode patch) {
        if (patch == null || !patch.isObject()) {
            throw ProblemException.unreadable("The body must be a JSON object.");
        }
        return change(
                id,
                ifMatch,
                before -> AlertReader.readReplacement(before.id(), MergePatch.apply(AlertJson.of(before), patch)));
    }

    /** Removes an alert. */
    @DELETE
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
    @Path("{id}")
    public Uni<Response> delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return alerts.remove(caller.get(), known(id), Conditional.ifMatch(ifMatch))
                .map(removed -> {
                    if (!removed) {
                        throw unknown(id);
                    }
                    return Response.noContent().build();
                });
    }

    private Uni<Response> change(String id, String ifMatch, UnaryOperator<Alert> change) {
        return alerts.change(caller.get(), known(id), Conditional.ifMatch(ifMatch), change)
                .onFailure(AlertRefusal.class)
                .transform(AlertProblems::of)
                .map(changed -> changed.orElseThrow(() -> unknown(id)))
                .map(alert -> answer(Response.ok(), alert));
    }

    private static Response answer(Response.ResponseBuilder answer, Versioned<Alert> alert) {
        return answer.entity(AlertJson.of(alert.value()))
                .tag(EntityTags.of(alert.version()))
                .build();
    }

    private static UUID known(String id) {
        return PathId.known("alert", id, UUID::fromString);
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("alert", id);
    }
}
