package tocsin.config.caller.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;

/** What the caller's token says, for programs that show people what they may do. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
final class CallerResource {

    private final CallerOfRequest caller;

    CallerResource(CallerOfRequest caller) {
        this.caller = caller;
    }

    /** Who asks, and what is in sight. */
    @GET
    @RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
    public CallerView me() {
        return CallerView.of(caller.get());
    }
}
