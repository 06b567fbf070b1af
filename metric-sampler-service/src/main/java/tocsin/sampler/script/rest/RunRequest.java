package tocsin.sampler.script.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import tocsin.rest.Fields;
import tocsin.rest.Query;
import tocsin.sampler.company.CompanyId;

/**
 * A run of a script as it is asked for ({@code docs/contracts/schemas/script-run-request.json}).
 *
 * @param script the name of a script that is kept; empty where the source is given
 * @param source the source of one that is not kept
 * @param company whom it looks at
 * @param alertId the alert that it is run for
 * @param data what it is handed beside, or in place of, what it always is
 * @param state what it finds kept from before; empty for what is kept
 */
record RunRequest(
        Optional<String> script,
        Optional<String> source,
        Optional<String> company,
        Optional<UUID> alertId,
        ObjectNode data,
        Optional<ObjectNode> state) {

    private static final int LONGEST_SOURCE = 100_000;

    static RunRequest of(JsonNode body) {
        Fields fields = Fields.of(body);
        Optional<String> script = fields.text("script");
        Optional<String> source = fields.text("source");
        if (script.isPresent() == source.isPresent()) {
            fields.refuse("script", "is required, or else source is, and not both");
        }
        if (source.orElse("").length() > LONGEST_SOURCE) {
            fields.refuse("source", "must have at most " + LONGEST_SOURCE + " characters");
        }
        RunRequest request = new RunRequest(
                script,
                source,
                fields.text("company", CompanyId::of),
                fields.text("alertId", Query::uuid),
                fields.object("data").orElseGet(JsonNodeFactory.instance::objectNode),
                fields.object("state"));
        fields.refuseUnknown();
        fields.orThrow();
        return request;
    }
}
