package tocsin.sampler.trial.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import tocsin.access.client.OwnToken;

/** The part of notification-service that this service asks. */
@RegisterProvider(OwnToken.class)
@RegisterRestClient(configKey = "notification-service")
@Path("/api/v1/rehearsals")
interface NotificationService {

    /** What would be told of a transition: {@code {"messages": […], "deliveries": […]}}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<JsonNode> rehearse(JsonNode request);
}
