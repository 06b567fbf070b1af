package tocsin.sampler.definition.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import tocsin.access.client.OwnToken;

/** The part of config-service that this service asks. */
@RegisterProvider(OwnToken.class)
@RegisterRestClient(configKey = "config-service")
@Path("/api/v1")
public interface ConfigService {

    /**
     * The changes after a revision, in the order of their revisions: {@code {"items": […], "next": …}}.
     *
     * @param kind the kinds that are wanted, separated by commas
     */
    @GET
    @Path("/definitions")
    Uni<JsonNode> definitions(
            @QueryParam("after") long after, @QueryParam("kind") String kind, @QueryParam("limit") int limit);

    /** What an alert that nobody has added would be, with all its standard values; 400 where it is not valid. */
    @POST
    @Path("/alert-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<JsonNode> check(JsonNode alert);
}
