package tocsin.notification.rehearsal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tocsin.access.Role;
import tocsin.notification.delivery.NotKept;
import tocsin.notification.rehearsal.NoAnswer;
import tocsin.notification.rehearsal.Rehearsals;
import tocsin.notification.transition.json.TransitionReader;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;

/** Tries an alert out for the sampler. Inside the system only: the gateway has no route here. */
@Path("/api/v1/rehearsals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rehearsals")
@RolesAllowed({Role.ADMINISTRATOR, Role.SERVICE})
public final class RehearsalResource {

    private final Rehearsals rehearsals;
    private final TransitionReader reader;

    RehearsalResource(Rehearsals rehearsals, TransitionReader reader) {
        this.rehearsals = rehearsals;
        this.reader = reader;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rehearse",
            summary = "What would be told of a transition; sent as a test where that is asked for",
            description =
                    "Inside the system only. The same transition again shows how far its test is, and sends nothing.")
    @APIResponse(responseCode = "200", description = "What each recipient would get, and what became of it")
    @APIResponse(responseCode = "400", description = "Fields are not valid")
    @APIResponse(responseCode = "503", description = "Too many tests are being sent, or the database is too slow")
    public Uni<RehearsalBody> rehearse(JsonNode body) {
        RehearsalRequest request = RehearsalRequest.of(body, reader);
        return rehearsals
                .hold(request.transition(), request.send())
                .map(RehearsalBody::of)
                .onFailure(NoAnswer.class)
                .transform(later -> ProblemException.unavailable(later.getMessage()))
                .onFailure(NotKept.class)
                .transform(never -> ProblemException.invalid(
                        List.of(FieldError.inBody("transition", "cannot be kept: " + never.getMessage()))));
    }
}
