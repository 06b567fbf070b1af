package tocsin.notification.script.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import tocsin.access.client.OwnToken;

/** The part of metric-sampler-service that runs scripts for whoever asks. */
@RegisterProvider(OwnToken.class)
@RegisterRestClient(configKey = "script-runs")
@Path("/api/v1/script-runs")
interface ScriptRunService {

    /** Runs a script once; nothing comes of it but the answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<JsonNode> run(ObjectNode request);
}
