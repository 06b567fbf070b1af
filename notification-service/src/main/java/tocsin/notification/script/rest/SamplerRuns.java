package tocsin.notification.script.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import tocsin.notification.message.ScriptAnswer;
import tocsin.notification.script.ScriptRuns;
import tocsin.notification.transition.json.JsonTree;

/** Has the sampler run scripts. */
@Singleton
final class SamplerRuns implements ScriptRuns {

    /** What a script is always handed under these names is worth more to it than the words of a message. */
    private static final List<String> THEIRS = List.of("company", "at");

    private final ScriptRunService sampler;
    private final ObjectMapper json;

    SamplerRuns(@RestClient ScriptRunService sampler, ObjectMapper json) {
        this.sampler = sampler;
        this.json = json;
    }

    @Override
    public Uni<ScriptAnswer> once(String script, Optional<String> company, Map<String, Object> variables) {
        return sampler.run(request(script, company, variables))
                .map(run -> answer(script, run))
                .onFailure(WebApplicationException.class)
                .recoverWithItem(refused -> refusal(script, (WebApplicationException) refused));
    }

    private ObjectNode request(String script, Optional<String> company, Map<String, Object> variables) {
        ObjectNode request = json.createObjectNode().put("script", script);
        company.ifPresent(id -> request.put("company", id));
        ObjectNode data = json.valueToTree(variables);
        request.set("data", data.remove(THEIRS));
        return request;
    }

    private static ScriptAnswer answer(String script, JsonNode run) {
        if (!run.path("outcome").asText().equals("answered")) {
            return failed(script, "failed", run.path("failure").asText());
        }
        JsonNode returned = run.path("returned");
        if (returned.isNull() || returned.isMissingNode()) {
            return new ScriptAnswer.Returned(Optional.empty());
        }
        try {
            return new ScriptAnswer.Returned(Optional.of(JsonTree.leniently(returned)));
        } catch (IllegalArgumentException tooLong) {
            return failed(script, "has an answer that cannot be used", "it " + tooLong.getMessage());
        }
    }

    private ScriptAnswer refusal(String script, WebApplicationException refused) {
        return failed(script, "was not run", reason(refused));
    }

    /** What the problem says, with the first bad field; otherwise the status. */
    private String reason(WebApplicationException refused) {
        try {
            JsonNode problem = json.readTree(refused.getResponse().readEntity(String.class));
            String field = problem.path("errors").path(0).path("detail").asText();
            return problem.path("detail").asText() + (field.isEmpty() ? "" : " It " + field + ".");
        } catch (JsonProcessingException | RuntimeException noProblem) {
            return refused.getMessage();
        }
    }

    private static ScriptAnswer failed(String script, String what, String why) {
        return new ScriptAnswer.Failed("the script \"" + script + "\" " + what + ": " + why);
    }
}
