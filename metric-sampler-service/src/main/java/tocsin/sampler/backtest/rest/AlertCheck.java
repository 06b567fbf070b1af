package tocsin.sampler.backtest.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;
import tocsin.sampler.definition.rest.ConfigService;

/** Has config-service check an alert, so that what an alert may say is written in one place. */
@Singleton
final class AlertCheck {

    private static final Logger LOG = Logger.getLogger(AlertCheck.class);
    private static final int NOT_VALID = 400;

    private final ConfigService configService;
    private final ObjectMapper json;

    AlertCheck(@RestClient ConfigService configService, ObjectMapper json) {
        this.configService = configService;
        this.json = json;
    }

    /**
     * The alert with all its standard values. Fails with 400 and config-service's own words where it is not valid, and
     * with 503 where config-service does not answer.
     */
    Uni<ObjectNode> complete(ObjectNode alert) {
        return configService
                .check(alert)
                .map(ObjectNode.class::cast)
                .onFailure()
                .transform(this::problem);
    }

    private ProblemException problem(Throwable cause) {
        if (cause instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == NOT_VALID) {
            return refused(answer.getResponse().readEntity(String.class));
        }
        return away(cause.toString());
    }

    private ProblemException refused(String problem) {
        try {
            JsonNode body = json.readTree(problem);
            List<FieldError> errors = new ArrayList<>();
            body.path("errors").forEach(error -> errors.add(inAlert(error)));
            String detail = body.path("detail").asText("is not valid");
            return ProblemException.invalid(errors.isEmpty() ? List.of(FieldError.inBody("alert", detail)) : errors);
        } catch (JsonProcessingException notAProblem) {
            return away("it answers 400 and no problem");
        }
    }

    private static FieldError inAlert(JsonNode error) {
        String pointer = error.path("pointer").asText("#");
        return FieldError.inBody(
                "alert" + pointer.substring(1), error.path("detail").asText());
    }

    private static ProblemException away(String why) {
        LOG.warnf("config-service cannot be asked to check an alert: %s", why);
        return ProblemException.unavailable(
                "The config service, which checks the alert, does not answer. Try again a little later.");
    }
}
