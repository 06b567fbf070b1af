package tocsin.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Trusted JavaScript that programs find ready. It is evaluated once, without host calls, and every run begins with a copy of what came of it;
 * so it should be one of few, kept and used again.
 *
 * @param prelude a function's body that sees {@code host(name, value)}, calls a {@link Host} function, and puts on {@code globalThis} what user
 *     code may use. {@code host} itself must not get out. May be empty
 * @param modules by name, what {@code require("name")} answers: each the body of a function of {@code module}, {@code exports},
 *     {@code require} and {@code host}
 */
public record Library(String prelude, Map<String, String> modules) {

    public Library {
        modules = Collections.unmodifiableMap(new LinkedHashMap<>(modules));
    }

    /** Nothing: {@code require} finds no module. */
    public static Library empty() {
        return new Library("", Map.of());
    }
}
