package tocsin.notification.preview.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tocsin.access.Role;
import tocsin.access.Sight;
import tocsin.access.rest.CallerOfRequest;
import tocsin.notification.preview.PreviewOrder;
import tocsin.notification.preview.Previews;
import tocsin.notification.preview.TooManyPreviews;
import tocsin.notification.transition.json.TransitionReader;
import tocsin.rest.ProblemException;

/** Tries templates out. Nothing is sent, and nothing is kept. */
@Path("/api/v1/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "previews")
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
public final class PreviewResource {

    private final Previews previews;
    private final TransitionReader reader;
    private final InstantSource clock;
    private final CallerOfRequest caller;

    PreviewResource(Previews previews, TransitionReader reader, InstantSource clock, CallerOfRequest caller) {
        this.previews = previews;
        this.reader = reader;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "preview",
            summary = "What a message would look like",
            description = "A template, kept or not, filled with a transition or an example of one. Nothing is sent.")
    @APIResponse(responseCode = "200", description = "Each part of the message, and why parts cannot be filled")
    @APIResponse(responseCode = "400", description = "Fields are not valid")
    @APIResponse(
            responseCode = "404",
            description = "The transition is about a company that the caller knows nothing of")
    @APIResponse(responseCode = "503", description = "Too many previews are being written")
    public Uni<PreviewBody> preview(JsonNode body) {
        Sight sight = caller.sight();
        PreviewOrder order = PreviewRequest.of(body, reader, previews::has, clock.instant());
        String company = order.transition().company().id();
        if (!order.invented() && !sight.sees(company)) {
            throw ProblemException.notFound("company", company);
        }
        return previews.of(order, sight)
                .map(PreviewBody::of)
                .onFailure(TooManyPreviews.class)
                .transform(later -> ProblemException.unavailable(later.getMessage()))
                .onFailure(RejectedExecutionException.class)
                .transform(full -> ProblemException.unavailable("Too many previews wait. Try again in a moment."));
    }
}
