package tocsin.sampler.live.rest;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResponseHeader;
import tocsin.access.Caller;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;
import tocsin.sampler.live.Event;
import tocsin.sampler.live.Interest;
import tocsin.sampler.live.Listener;
import tocsin.sampler.live.Listeners;

/** What happens, as it happens: server-sent events ({@code docs/contracts/schemas/event.json}). */
@Path("/api/v1/events")
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
public class EventResource {

    private static final Logger LOG = Logger.getLogger(EventResource.class);

    private final Listeners listeners;
    private final CallerOfRequest caller;
    private final Vertx vertx;

    EventResource(Listeners listeners, CallerOfRequest caller, Vertx vertx) {
        this.listeners = listeners;
        this.caller = caller;
        this.vertx = vertx;
    }

    /** Everything in sight, or what is about one company, until the token expires. No proxy may keep anything of it. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @APIResponse(
            responseCode = "200",
            description =
                    "A stream of events: transition, penalty, definition, gap and pulse, each with JSON as its data",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "There is no such company in sight")
    @APIResponse(responseCode = "503", description = "Too many listen already: to this replica, or with this token")
    public Multi<OutboundSseEvent> events(@QueryParam("company") String company, @Context Sse stream) {
        Optional<String> only = Query.of("company", company, Function.identity());
        Caller who = caller.get();
        Listener listener = listeners
                .begin(who.name(), new Interest(who.sight(), only), caller.validUntil())
                .orElseThrow(() -> ProblemException.unavailable(
                        "Too many listen already, in all or with this token. Try again in a moment."));
        return events(listener)
                .map(event -> written(event, stream))
                .onFailure()
                .invoke(cause -> LOG.errorf(cause, "A stream of events has failed"));
    }

    /** Each event goes out on the event loop of its own request, so that whoever tells them has no work with that. */
    private Multi<Event> events(Listener listener) {
        var own = vertx.getOrCreateContext();
        return Multi.createBy()
                .repeating()
                .uni(() -> listener.next().emitOn(work -> own.runOnContext(now -> work.run())))
                .whilst(Optional::isPresent)
                .onTermination()
                .invoke(listener::end)
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static OutboundSseEvent written(Event event, Sse stream) {
        return stream.newEventBuilder()
                .name(event.name())
                .data(String.class, event.data())
                .build();
    }
}
