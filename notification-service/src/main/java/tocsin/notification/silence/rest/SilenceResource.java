package tocsin.notification.silence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import tocsin.access.Caller;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.notification.silence.Silence;
import tocsin.notification.silence.persistence.SilenceRecords;
import tocsin.rest.Page;
import tocsin.rest.PathId;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;

/** Hearing nothing of a company or an alert for a while: whoever is bound to companies, of what belongs to them. */
@Path("/api/v1/silences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "silences")
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
public final class SilenceResource {

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final String ACTIVE = "active";
    private static final String ALL = "all";

    private final SilenceRecords records;
    private final InstantSource clock;
    private final CallerOfRequest caller;

    SilenceResource(SilenceRecords records, InstantSource clock, CallerOfRequest caller) {
        this.records = records;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(CREATED)
    @Operation(
            operationId = "addSilence",
            summary = "Tell nothing of a company, an alert, or an alert on one company for a while",
            description =
                    "What falls due meanwhile is not sent, and on record as silenced. Editors name one of their companies,"
                            + " and silence what belongs to it.")
    @APIResponse(responseCode = "201", description = "From its beginning on nothing is sent")
    @APIResponse(responseCode = "400", description = "Fields are not valid")
    @APIResponse(responseCode = "404", description = "The caller knows of no such company")
    public Uni<SilenceBody> add(JsonNode body) {
        Instant now = clock.instant();
        Caller wants = caller.get();
        Silence silence = SilenceRequest.read(body, wants.sight(), now);
        return records.add(silence, wants).replaceWith(SilenceBody.of(silence, now));
    }

    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    @Operation(operationId = "listSilences", summary = "Silences, the newest first")
    public Uni<Page<SilenceBody>> list(
            @RestQuery String company,
            @RestQuery String alert,
            @RestQuery String state,
            @RestQuery String limit,
            @RestQuery String cursor) {
        Instant now = clock.instant();
        int size = Query.limit(limit);
        Optional<Instant> overAfter = Query.of("state", state, Query.oneOf(List.of(ACTIVE, ALL)))
                .filter(ACTIVE::equals)
                .map(active -> now);
        return records.find(
                        caller.sight(),
                        Optional.ofNullable(company),
                        Query.of("alert", alert, Query::uuid),
                        overAfter,
                        Query.cursor(cursor, Long::valueOf),
                        size + 1)
                .map(rows -> Page.of(rows, size, row -> Long.toString(row.seq))
                        .map(row -> SilenceBody.of(row.silence(), now)));
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(NO_CONTENT)
    @Operation(operationId = "endSilence", summary = "End a silence now")
    @APIResponse(responseCode = "204", description = "It is over")
    @APIResponse(responseCode = "403", description = "It is about more than what belongs to the company")
    @APIResponse(responseCode = "404", description = "There is no such silence")
    public Uni<Void> end(@RestPath String id) {
        return records.end(PathId.known("silence", id, Query::uuid), caller.get(), clock.instant())
                .invoke(there -> {
                    if (!there) {
                        throw ProblemException.notFound("silence", id);
                    }
                })
                .replaceWithVoid();
    }
}
