package tocsin.config.audit.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Optional;
import tocsin.config.audit.Entry;

/** Shows changes as the contract has them: {@code docs/contracts/schemas/audit-entry.json}. */
public final class EntryJson {

    private EntryJson() {}

    /** A change. */
    public static ObjectNode of(Entry entry) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("number", entry.number())
                .put("at", entry.at().toString())
                .put("by", entry.by())
                .put("action", entry.action())
                .put("kind", entry.kind().text())
                .put("key", entry.key())
                .put("company", entry.company().orElse(null));
        put(json, "before", entry.before());
        put(json, "after", entry.after());
        return json;
    }

    private static void put(ObjectNode json, String field, Optional<String> definition) {
        if (definition.isPresent()) {
            json.putRawValue(field, new RawValue(definition.get()));
        } else {
            json.putNull(field);
        }
    }
}
