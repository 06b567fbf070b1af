package tocsin.notification.delivery.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import tocsin.access.Caller;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.notification.delivery.Couriers;
import tocsin.notification.delivery.persistence.DeadLetters;
import tocsin.notification.delivery.persistence.NotificationFilter;
import tocsin.notification.delivery.persistence.NotificationRecord;
import tocsin.notification.delivery.persistence.NotificationRecords;
import tocsin.rest.Page;
import tocsin.rest.PathId;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;

/**
 * What was sent to whom, what came of it, and a way to send again what was given up. Everybody sees what belongs to the
 * companies of the token; administrators everything.
 */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
public final class NotificationResource {

    private static final int ACCEPTED = 202;
    private static final List<String> STATUSES = List.of("queued", "sent", "retrying", "silenced", "dead");

    private final NotificationRecords records;
    private final Couriers couriers;
    private final DeadLetters dead;
    private final CallerOfRequest caller;

    NotificationResource(NotificationRecords records, DeadLetters dead, Couriers couriers, CallerOfRequest caller) {
        this.records = records;
        this.dead = dead;
        this.couriers = couriers;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listNotifications", summary = "Notifications, the newest first")
    public Uni<Page<NotificationBody>> list(
            @RestQuery String company,
            @RestQuery String alert,
            @RestQuery String transition,
            @RestQuery String recipient,
            @RestQuery String channel,
            @RestQuery String status,
            @RestQuery String limit,
            @RestQuery String cursor) {
        NotificationFilter filter = new NotificationFilter(
                Optional.ofNullable(company),
                Query.of("alert", alert, Query::uuid),
                Query.of("transition", transition, Query::uuid),
                Optional.ofNullable(recipient),
                Optional.ofNullable(channel),
                Query.of("status", status, Query.oneOf(STATUSES)),
                Query.cursor(cursor, Long::valueOf));
        int size = Query.limit(limit);
        return records.find(filter, caller.sight(), size + 1)
                .map(found -> Page.of(found, size, each -> Long.toString(each.row().seq))
                        .map(NotificationBody::of));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getNotification", summary = "One notification with every attempt")
    public Uni<NotificationBody> get(@RestPath String id) {
        return records.find(PathId.known("notification", id, Query::uuid), caller.sight())
                .map(found -> found.map(NotificationBody::of).orElseThrow(() -> unknown(id)));
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
    @ResponseStatus(ACCEPTED)
    @Operation(operationId = "retryNotification", summary = "Queue a dead notification again")
    @APIResponse(responseCode = "202", description = "It is queued again")
    @APIResponse(responseCode = "409", description = "It is not dead")
    public Uni<NotificationBody> retry(@RestPath String id) {
        UUID notification = PathId.known("notification", id, Query::uuid);
        Caller wants = caller.get();
        return dead.again(notification, wants)
                .chain(revival -> records.find(notification, wants.sight())
                        .map(found -> found.orElseThrow(() -> unknown(id)))
                        .invoke(found -> demandQueued(found, revival)))
                .invoke(couriers::wake)
                .map(NotificationBody::of);
    }

    @POST
    @Path("/retry")
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
    @ResponseStatus(ACCEPTED)
    @Operation(
            operationId = "retryNotifications",
            summary = "Queue dead notifications again, all or those of a company, an alert, a recipient or a channel",
            description = "At most " + DeadLetters.MOST + " at once; where there may be more, the answer says so.")
    @APIResponse(responseCode = "202", description = "How many are queued again")
    public Uni<RevivalBody> retryAll(
            @RestQuery String company,
            @RestQuery String alert,
            @RestQuery String recipient,
            @RestQuery String channel) {
        NotificationFilter filter = new NotificationFilter(
                Optional.ofNullable(company),
                Query.of("alert", alert, Query::uuid),
                Optional.empty(),
                Optional.ofNullable(recipient),
                Optional.ofNullable(channel),
                Optional.empty(),
                Optional.empty());
        return dead.again(filter, caller.get()).invoke(couriers::wake).map(RevivalBody::of);
    }

    private static void demandQueued(NotificationRecord found, DeadLetters.Revival revival) {
        if (revival.queued() == 0) {
            String why = revival.obstructed() > 0
                    ? "nothing can be sent to its recipient: " + found.row().reason
                    : "it is " + found.row().status + "; only a dead one can be queued again";
            throw ProblemException.conflict("Notification " + found.row().id + " is not queued: " + why + ".");
        }
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("notification", id);
    }
}
