package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a script gives to a function of the library. Whatever is wrong with it is an {@link IllegalArgumentException}, in words
 * for whoever wrote the script.
 *
 * @param function the function's name
 * @param given an object; what is absent or null in it is not given
 */
record Argument(String function, JsonNode given) {

    /** An argument that has these fields and no others. */
    static Argument of(String function, JsonNode given, String... fields) {
        if (!given.isObject()) {
            throw new IllegalArgumentException(function + " takes an object of " + String.join(", ", fields));
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!List.of(fields).contains(name)) {
                throw new IllegalArgumentException(
                        function + " does not know " + name + "; it takes an object of " + String.join(", ", fields));
            }
        });
        return new Argument(function, given);
    }

    /** A field that is an object of its own; an empty one where it is not given. */
    Argument part(String name, String... fields) {
        JsonNode part = given.path(name);
        return of(function, isGiven(part) ? part : JsonNodeFactory.instance.objectNode(), fields);
    }

    private static boolean isGiven(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    /** A field that is a text. */
    Optional<String> text(String name) {
        return text(name, text -> text);
    }

    /**
     * A field that is a text in a form of its own.
     *
     * @param form reads it; its {@link IllegalArgumentException} says what is wrong, without the field's name
     */
    <T> Optional<T> text(String name, Function<String, T> form) {
        JsonNode value = given.path(name);
        return isGiven(value) ? Optional.of(read(name, value, form)) : Optional.empty();
    }

    /** A field that is a text, or an array of texts. */
    Optional<List<String>> texts(String name) {
        JsonNode value = given.path(name);
        if (!isGiven(value)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> texts.add(read(name, each, text -> text)));
        } else {
            texts.add(read(name, value, text -> text));
        }
        return Optional.of(texts);
    }

    private <T> T read(String name, JsonNode value, Function<String, T> form) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException(function + ": " + name + " must be a text");
        }
        try {
            return form.apply(value.textValue());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(function + ": " + name + " " + wrong.getMessage(), wrong);
        }
    }

    /** Why a field that must be there is not right. */
    IllegalArgumentException wants(String what) {
        return new IllegalArgumentException(function + " wants " + what);
    }
}
