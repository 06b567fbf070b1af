package tocsin.config.definition.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import tocsin.config.definition.Definition;

/** Definitions as they travel: the same form on the broker and by pull. */
public final class DefinitionJson {

    private DefinitionJson() {}

    /** The JSON of a definition. Its body is put in as it was written, digit for digit. */
    public static ObjectNode of(Definition definition) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("revision", definition.revision())
                .put("kind", definition.kind().text())
                .put("key", definition.key())
                .put("changedAt", definition.changedAt().toString());
        definition
                .body()
                .ifPresentOrElse(body -> json.putRawValue("body", new RawValue(body)), () -> json.putNull("body"));
        return json;
    }
}
