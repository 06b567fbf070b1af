package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a script wants to find again next time: values by their keys, and not too much of it. Used by one thread. */
final class Cupboard {

    /** How long all of it may be, as JSON. */
    static final int LARGEST = 16 * 1024;

    private final ObjectNode values;

    Cupboard(ObjectNode values) {
        this.values = values;
    }

    JsonNode all() {
        return values;
    }

    Optional<JsonNode> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Puts a value. Throws {@link IllegalArgumentException} where there is no room for it; then all is as before. */
    void set(String key, JsonNode value) {
        JsonNode before = values.get(key);
        values.set(key, value);
        if (values.toString().length() > LARGEST) {
            if (before == null) {
                values.remove(key);
            } else {
                values.set(key, before);
            }
            throw new IllegalArgumentException("state.set has no room for " + Words.cut(key, 100)
                    + ": all together may be " + LARGEST + " characters of JSON");
        }
    }

    void remove(String key) {
        values.remove(key);
    }
}
