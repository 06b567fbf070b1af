package tocsin.notification.template.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import tocsin.access.client.OwnToken;

/** The part of config-service that this service asks. */
@RegisterProvider(OwnToken.class)
@RegisterRestClient(configKey = "config-service")
@Path("/api/v1/definitions")
public interface ConfigService {

    /** The changes of a kind after a revision, in the order of their revisions: {@code {"items": […], "next": …}}. */
    @GET
    Uni<JsonNode> definitions(
            @QueryParam("kind") String kind, @QueryParam("after") long after, @QueryParam("limit") int limit);
}
