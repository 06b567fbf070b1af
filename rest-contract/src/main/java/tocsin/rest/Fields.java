package tocsin.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads a JSON object field by field and remembers everything that is wrong with it, so that an answer can name every
 * bad field at once. A field that is absent or {@code null} reads as empty. Not for use by several threads.
 */
public final class Fields {

    private final ObjectNode object;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private Fields(ObjectNode object) {
        this.object = object;
    }

    /**
     * Begins to read a request body.
     *
     * @throws ProblemException 400 where the body is not a JSON object
     */
    public static Fields of(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return new Fields(object);
        }
        throw ProblemException.unreadable("The body must be a JSON object.");
    }

    /** A text field. */
    public Optional<String> text(String name) {
        return read(name, JsonNode::isTextual, "a text", JsonNode::textValue);
    }

    /**
     * A text field in a form of its own.
     *
     * @param form reads the text; its {@link IllegalArgumentException}'s message becomes the field's error
     */
    public <T> Optional<T> text(String name, Function<String, T> form) {
        return text(name).flatMap(text -> formed(name, text, form));
    }

    /** A decimal number, exactly as it is written. */
    public Optional<BigDecimal> decimal(String name) {
        return read(name, JsonNode::isNumber, "a number", JsonNode::decimalValue);
    }

    /** A whole number that fits 32 bits. */
    public Optional<Integer> integer(String name) {
        return integer(name, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** A whole number in a range, both ends included. */
    public Optional<Integer> integer(String name, int least, int most) {
        return read(name, JsonNode::canConvertToExactIntegral, "a whole number", JsonNode::decimalValue)
                .flatMap(number -> formed(name, number, value -> within(value, least, most)));
    }

    private static int within(BigDecimal number, int least, int most) {
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new IllegalArgumentException("must be from " + least + " to " + most);
        }
        return number.intValueExact();
    }

    /** A boolean field. */
    public Optional<Boolean> bool(String name) {
        return read(name, JsonNode::isBoolean, "true or false", JsonNode::booleanValue);
    }

    /** A field that is an object of its own. */
    public Optional<ObjectNode> object(String name) {
        return read(name, JsonNode::isObject, "an object", ObjectNode.class::cast);
    }

    /** An array of texts, each in a form of its own; entries that are wrong are left out and named in the errors. */
    public <T> Optional<List<T>> texts(String name, Function<String, T> form) {
        return read(name, JsonNode::isArray, "an array of texts", Function.identity())
                .map(array -> readEach(name, array, form));
    }

    private <T> List<T> readEach(String name, JsonNode array, Function<String, T> form) {
        List<T> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String path = name + "/" + i;
            if (array.get(i).isTextual()) {
                formed(path, array.get(i).textValue(), form).ifPresent(values::add);
            } else {
                refuse(path, "must be a text");
            }
        }
        return values;
    }

    /** Says that a field must be there, where the value read from it is empty and no error of its own is known. */
    public <T> T required(String name, Optional<T> value) {
        if (value.isEmpty() && errors.stream().noneMatch(error -> isAtOrBelow(error, name))) {
            refuse(name, "is required");
        }
        return value.orElse(null);
    }

    private static boolean isAtOrBelow(FieldError error, String name) {
        return error.pointer().equals("#/" + name) || error.pointer().startsWith("#/" + name + "/");
    }

    /** Adds an error at a field; {@code path} such as {@code recipients/2}. */
    public void refuse(String path, String detail) {
        errors.add(FieldError.inBody(path, detail));
    }

    /** Adds an error at a place in a text field of several lines, both from 1. */
    public void refuse(String path, int line, int column, String detail) {
        errors.add(FieldError.inText(path, line, column, detail));
    }

    /** Adds an error for every field that nobody has asked for so far. */
    public void refuseUnknown() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse(name.replace("~", "~0").replace("/", "~1"), "is not a field of this object");
            }
        });
    }

    /** Whether everything read so far was right. */
    public boolean valid() {
        return errors.isEmpty();
    }

    /** Everything that was wrong so far, in the order it was found. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * Goes on only where everything was right.
     *
     * @throws ProblemException 400 that names every bad field
     */
    public void orThrow() {
        if (!valid()) {
            throw ProblemException.invalid(errors);
        }
    }

    private <T> Optional<T> read(String name, Predicate<JsonNode> type, String expected, Function<JsonNode, T> value) {
        known.add(name);
        JsonNode node = object.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!type.test(node)) {
            refuse(name, "must be " + expected);
            return Optional.empty();
        }
        return Optional.of(value.apply(node));
    }

    private <V, T> Optional<T> formed(String path, V value, Function<V, T> form) {
        try {
            return Optional.of(form.apply(value));
        } catch (IllegalArgumentException bad) {
            refuse(path, bad.getMessage());
            return Optional.empty();
        }
    }
}
