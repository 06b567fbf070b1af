package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.metric.Answer.Said;

/**
 * Reads what {@code main} answered: {@code true} or {@code false}, a number, nothing, or an object of {@code fire}, {@code
 * value}, {@code message} and {@code vars}.
 */
final class AnswerReader {

    /** How long a message may be, in characters. */
    static final int LONGEST_MESSAGE = 2_000;

    /** How long the variables may be, as JSON, in bytes of UTF-8. */
    static final int LONGEST_VARS = 16 * 1024;

    /** How deep the variables may be nested: they travel inside of others. */
    static final int DEEPEST_VARS = 16;

    private static final List<String> FIELDS = List.of("fire", "value", "message", "vars");

    private AnswerReader() {}

    /**
     * Reads an answer.
     *
     * @throws IllegalArgumentException where it is none, with the reason
     */
    static Said read(JsonNode answer) {
        if (answer.isObject()) {
            return object(answer);
        }
        if (answer.isArray() || answer.isTextual()) {
            throw new IllegalArgumentException("it answers " + (answer.isArray() ? "an array" : "a text")
                    + "; true, false, a number, or an object of " + String.join(", ", FIELDS) + " is understood");
        }
        return new Said(bool(answer), number(answer), Optional.empty(), Optional.empty());
    }

    private static Said object(JsonNode answer) {
        StreamSupport.stream(((Iterable<String>) answer::fieldNames).spliterator(), false)
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw new IllegalArgumentException("it answers an object with the field " + Words.cut(field, 100)
                            + "; there are " + String.join(", ", FIELDS));
                });
        JsonNode fire =
                expect(answer, "fire", "true or false", answer.path("fire").isBoolean());
        JsonNode value =
                expect(answer, "value", "a number", answer.path("value").isNumber());
        JsonNode message =
                expect(answer, "message", "a text", answer.path("message").isTextual());
        JsonNode vars = expect(answer, "vars", "an object", answer.path("vars").isObject());
        return new Said(bool(fire), number(value), message(message), vars(vars));
    }

    private static JsonNode expect(JsonNode answer, String field, String what, boolean is) {
        JsonNode value = answer.path(field);
        if (!is && !value.isMissingNode() && !value.isNull()) {
            throw new IllegalArgumentException("its answer has a " + field + " that is not " + what);
        }
        return value;
    }

    private static Optional<Boolean> bool(JsonNode value) {
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    private static OptionalDouble number(JsonNode value) {
        if (value.isNumber() && !Sample.isValue(value.doubleValue())) {
            throw new IllegalArgumentException(
                    "it answers a number that is not from " + -Sample.LARGEST + " to " + Sample.LARGEST);
        }
        return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }

    private static Optional<String> message(JsonNode value) {
        String message = value.isTextual() ? value.textValue().strip() : "";
        if (message.codePointCount(0, message.length()) > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("its message is longer than " + LONGEST_MESSAGE + " characters");
        }
        return message.isEmpty() ? Optional.empty() : Optional.of(Words.kept(message));
    }

    private static Optional<String> vars(JsonNode value) {
        String vars = value.isObject() && !value.isEmpty() ? value.toString() : "";
        if (vars.getBytes(StandardCharsets.UTF_8).length > LONGEST_VARS) {
            throw new IllegalArgumentException("its vars are longer than " + LONGEST_VARS + " bytes");
        }
        if (depth(value) > DEEPEST_VARS) {
            throw new IllegalArgumentException("its vars are nested more deeply than " + DEEPEST_VARS + " levels");
        }
        return vars.isEmpty() ? Optional.empty() : Optional.of(vars);
    }

    private static int depth(JsonNode value) {
        int deepest = 0;
        for (JsonNode each : value) {
            deepest = Math.max(deepest, depth(each));
        }
        return value.isContainerNode() ? deepest + 1 : 0;
    }
}
