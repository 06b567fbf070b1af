package tocsin.sampler.definition.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of config-service that this service asks. */
@RegisterRestClient(configKey = "config-service")
@Path("/api/v1/definitions")
interface ConfigService {

    /** The changes after a revision, in the order of their revisions: {@code {"items": […], "next": …}}. */
    @GET
    Uni<JsonNode> definitions(@QueryParam("after") long after, @QueryParam("limit") int limit);
}
