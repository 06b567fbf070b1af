package tocsin.sampler.penalty.rest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import tocsin.access.Caller;
import tocsin.access.Role;
import tocsin.access.Sight;
import tocsin.access.rest.CallerOfRequest;
import tocsin.rest.Page;
import tocsin.rest.PathId;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;
import tocsin.sampler.penalty.persistence.ExtensionRow;
import tocsin.sampler.penalty.persistence.Liftings;
import tocsin.sampler.penalty.persistence.PenaltyRow;

/** Penalties, active and past, and a way to lift them early. */
@Path("/api/v1/penalties")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
public class PenaltyResource {

    private final Liftings liftings;
    private final InstantSource clock;
    private final CallerOfRequest caller;

    PenaltyResource(Liftings liftings, InstantSource clock, CallerOfRequest caller) {
        this.caller = caller;
        this.liftings = liftings;
        this.clock = clock;
    }

    /** Penalties, the newest first. */
    @GET
    @WithSession
    public Uni<Page<PenaltyView>> list(
            @QueryParam("company") String company,
            @QueryParam("state") String state,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        int size = Query.limit(limit);
        Boolean active = Query.of("state", state, Query.oneOf(List.of(PenaltyView.ACTIVE, PenaltyView.LIFTED)))
                .map(PenaltyView.ACTIVE::equals)
                .orElse(null);
        long before = Query.cursor(cursor, Long::valueOf).orElse(Long.MAX_VALUE);
        return PenaltyRow.newestFirst(caller.sight(), company, active, before)
                .range(0, size)
                .list()
                .map(rows -> Page.of(rows, size, row -> Long.toString(row.seq)))
                .chain(PenaltyResource::withExtensions);
    }

    private static Uni<Page<PenaltyView>> withExtensions(Page<PenaltyRow> page) {
        List<UUID> ids = page.items().stream().map(row -> row.id).toList();
        return ExtensionRow.of(ids).map(extensions -> {
            Map<UUID, List<ExtensionRow>> ofPenalty =
                    extensions.stream().collect(Collectors.groupingBy(extension -> extension.penalty));
            return page.map(row -> PenaltyView.of(row, ofPenalty.getOrDefault(row.id, List.of())));
        });
    }

    /** Lifts a penalty before its time. An editor can lift what only alerts of the company want. */
    @DELETE
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
    @Path("/{id}")
    @APIResponse(responseCode = "204", description = "It is lifted")
    @APIResponse(responseCode = "403", description = "An alert that is not the company's own wants it too")
    @APIResponse(responseCode = "404", description = "There is no such penalty")
    @APIResponse(responseCode = "409", description = "It was lifted before")
    public Uni<Void> lift(@PathParam("id") String id) {
        UUID penalty = PathId.known("penalty", id, Query::uuid);
        Caller by = caller.get();
        return liftings.byHand(by, penalty, clock.instant())
                .chain(lifted -> lifted.isPresent() ? Uni.createFrom().voidItem() : refuse(by.sight(), penalty));
    }

    private static Uni<Void> refuse(Sight sight, UUID id) {
        return Panache.withSession(() -> PenaltyRow.ofId(sight, id))
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id.toString()))
                .chain(row -> Uni.createFrom()
                        .failure(ProblemException.conflict(
                                "Penalty " + id + " ended at " + row.liftedAt + ", lifted by " + row.liftedBy + ".")));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("penalty", id);
    }
}
