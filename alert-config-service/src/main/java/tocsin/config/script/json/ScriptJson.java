package tocsin.config.script.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import tocsin.config.company.CompanyId;
import tocsin.config.script.Edition;
import tocsin.config.script.EditionText;
import tocsin.config.script.Script;

/** Scripts as the contract writes them, in the REST API and in definitions alike. */
public final class ScriptJson {

    private ScriptJson() {}

    /** The JSON of a script. */
    public static ObjectNode of(Script script) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", script.name().value())
                .put("source", script.source())
                .put("company", script.company().map(CompanyId::value).orElse(null));
        ArrayNode recipients = json.putArray("recipients");
        script.recipients().forEach(recipient -> recipients.add(recipient.text()));
        return put(json, script.edition());
    }

    /** The JSON of a version, without its source. */
    public static ObjectNode of(Edition edition) {
        return put(JsonNodeFactory.instance.objectNode(), edition);
    }

    /** The JSON of a version with its source. */
    public static ObjectNode of(EditionText text) {
        return of(text.edition()).put("source", text.source());
    }

    private static ObjectNode put(ObjectNode json, Edition edition) {
        return json.put("version", edition.version())
                .put("changedAt", edition.changedAt().toString());
    }
}
