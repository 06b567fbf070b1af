package tocsin.config.audit.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.config.audit.Audit;
import tocsin.config.audit.json.EntryJson;
import tocsin.config.definition.DefinitionKind;
import tocsin.rest.Page;
import tocsin.rest.Query;

/** Who changed what. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
final class AuditResource {

    private final Audit audit;
    private final CallerOfRequest caller;

    AuditResource(Audit audit, CallerOfRequest caller) {
        this.audit = audit;
        this.caller = caller;
    }

    /** Changes, the newest first. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    public Uni<Page<ObjectNode>> list(
            @QueryParam("company") String company,
            @QueryParam("kind") String kind,
            @QueryParam("key") String key,
            @QueryParam("by") String by,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        Audit.Filter filter = new Audit.Filter(
                Optional.ofNullable(company),
                Query.of("kind", kind, DefinitionKind::of),
                Optional.ofNullable(key),
                Optional.ofNullable(by),
                Query.of("from", from, Query::instant),
                Query.of("to", to, Query::instant));
        int size = Query.limit(limit);
        return audit.list(caller.sight(), filter, Query.cursor(cursor, Long::valueOf), size + 1)
                .map(found -> Page.of(found, size, entry -> Long.toString(entry.number()))
                        .map(EntryJson::of));
    }
}
