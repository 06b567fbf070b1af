package tocsin.notification.transition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The script that an alert asks, and what it had to say.
 *
 * @param name its name
 * @param message what it wants to be told, in its own words; empty where it says nothing
 * @param vars what it hands on to templates: texts, numbers, flags, lists and maps by their names; may be empty
 */
public record Script(String name, Optional<String> message, Map<String, Object> vars) {

    /** Copies the map, in its order. */
    public Script {
        vars = Collections.unmodifiableMap(new LinkedHashMap<>(vars));
    }
}
