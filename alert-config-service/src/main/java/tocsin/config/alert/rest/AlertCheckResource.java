package tocsin.config.alert.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import tocsin.access.Role;
import tocsin.config.alert.AlertIds;
import tocsin.config.alert.json.AlertJson;
import tocsin.config.alert.json.AlertReader;

/**
 * Tells other services what an alert that nobody has added would be. Inside the system only: the gateway has no route
 * here.
 */
@Path("/api/v1/alert-checks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SERVICE, Role.ADMINISTRATOR})
final class AlertCheckResource {

    private final AlertIds ids;

    AlertCheckResource(AlertIds ids) {
        this.ids = ids;
    }

    /**
     * The alert of a request, where it makes sense by itself; whether its title is taken and its company and its template
     * exist is not looked at. Nothing is kept, and its id is made up.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    public ObjectNode check(JsonNode body) {
        return AlertJson.of(AlertReader.readNew(ids.next(), body));
    }
}
