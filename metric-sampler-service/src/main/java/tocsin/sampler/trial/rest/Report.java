package tocsin.sampler.trial.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tocsin.sampler.trial.Trial;

/** The report of a test, stage by stage ({@code docs/contracts/schemas/test.json}). Not for use by several threads. */
final class Report {

    private final ObjectNode body;
    private final ArrayNode stages;

    Report(ObjectMapper json, Trial trial) {
        body = json.createObjectNode()
                .put("alertId", trial.rule().id().toString())
                .put("company", trial.company().id())
                .put("at", trial.at().toString());
        stages = body.putArray("stages");
    }

    /** Adds a stage; what else it has to say is put into the object that is returned. */
    ObjectNode stage(String stage, String outcome, String reason) {
        return stages.addObject().put("stage", stage).put("outcome", outcome).put("reason", reason);
    }

    JsonNode body() {
        return body;
    }
}
