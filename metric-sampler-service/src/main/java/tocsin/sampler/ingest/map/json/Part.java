package tocsin.sampler.ingest.map.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tocsin.sampler.ingest.map.Mistake;

/** An object of a map that is read key by key. What is wrong with it is remembered, so that all of it can be said. */
final class Part {

    private static final String POINTER = "pointer";

    private final ObjectNode node;
    private final String path;
    private final List<Mistake> mistakes;
    private final boolean shorthand;
    private final Set<String> known = new HashSet<>();

    private Part(ObjectNode node, String path, List<Mistake> mistakes, boolean shorthand) {
        this.node = node;
        this.path = path;
        this.mistakes = mistakes;
        this.shorthand = shorthand;
    }

    /** The object at a path; an empty one, and a mistake, where it is none. */
    static Part of(JsonNode node, String path, List<Mistake> mistakes) {
        if (node instanceof ObjectNode object) {
            return new Part(object, path, mistakes, false);
        }
        mistakes.add(new Mistake(path, "must be an object"));
        return new Part(JsonNodeFactory.instance.objectNode(), path, mistakes, false);
    }

    /** A source that is written as its pointer alone. */
    static Part pointer(String pointer, String path, List<Mistake> mistakes) {
        return new Part(JsonNodeFactory.instance.objectNode().put(POINTER, pointer), path, mistakes, true);
    }

    /** The value of a key; null where it is absent or null. */
    JsonNode value(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /** Whether the key is there, be it null. */
    boolean names(String key) {
        return node.has(key);
    }

    /** A text; a number and a boolean are taken for texts, as YAML does not ask for quotes. */
    String text(String key) {
        JsonNode value = value(key);
        if (value != null && !value.isValueNode()) {
            refuse(key, "must be a text");
            return null;
        }
        return value == null ? null : value.asText();
    }

    /** A text in a form of its own, whose exception's message says what is wrong with it. */
    <T> T formed(String key, Function<String, T> form) {
        String text = text(key);
        return text == null ? null : formed(at(key), text, form);
    }

    private <T> T formed(String place, String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (IllegalArgumentException bad) {
            mistakes.add(new Mistake(place, bad.getMessage()));
            return null;
        }
    }

    <T> T required(String key, T value) {
        if (value == null && mistakes.stream().noneMatch(mistake -> isAtOrBelow(mistake, at(key)))) {
            refuse(key, "is required");
        }
        return value;
    }

    private static boolean isAtOrBelow(Mistake mistake, String place) {
        return mistake.path().equals(place) || mistake.path().startsWith(place + "/");
    }

    void refuse(String key, String detail) {
        mistakes.add(new Mistake(at(key), detail));
    }

    void refuseUnknown() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                refuse(key, "is not a key that is known here");
            }
        });
    }

    /** The path of a key. */
    String at(String key) {
        if (shorthand && key.equals(POINTER)) {
            return path;
        }
        String token = key.replace("~", "~0").replace("/", "~1");
        return path.isEmpty() ? token : path + "/" + token;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
