package tocsin.notification.picture.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import tocsin.access.client.OwnToken;

/** The part of metric-sampler-service that this service asks. */
@RegisterProvider(OwnToken.class)
@RegisterRestClient(configKey = "sampler")
@Path("/api/v1/metrics/{company}/{area}/series")
interface SamplerService {

    /** A metric over time: docs/contracts/schemas/series.json. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<JsonNode> series(
            @PathParam("company") String company,
            @PathParam("area") String area,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("step") String step);
}
