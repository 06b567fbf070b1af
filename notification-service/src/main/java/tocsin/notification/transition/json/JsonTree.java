package tocsin.notification.transition.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** JSON as templates reach into it: texts, numbers, flags, lists and maps. What is null in a map is not in it. */
public final class JsonTree {

    /** How long the JSON may be, in characters. */
    public static final int LONGEST = 65_536;

    private static final int MOST_DIGITS = 64;

    private final Function<BigDecimal, Object> beyond;

    private JsonTree(Function<BigDecimal, Object> beyond) {
        this.beyond = beyond;
    }

    /**
     * Reads what a person has written.
     *
     * @throws IllegalArgumentException where it is too long, or a number in it
     */
    public static Map<String, Object> strictly(ObjectNode node) {
        bound(node);
        return new JsonTree(JsonTree::refuse).map(node);
    }

    /**
     * Reads what a program has made. A number of more digits than anybody reads is a text.
     *
     * @return empty text for null
     * @throws IllegalArgumentException where it is too long
     */
    public static Object leniently(JsonNode node) {
        bound(node);
        return new JsonTree(BigDecimal::toString).value(node);
    }

    /** The same of an object. */
    public static Map<String, Object> leniently(ObjectNode node) {
        bound(node);
        return new JsonTree(BigDecimal::toString).map(node);
    }

    private static void bound(JsonNode node) {
        if (node.toString().length() > LONGEST) {
            throw new IllegalArgumentException("must not be longer than " + LONGEST + " characters");
        }
    }

    private static Object refuse(BigDecimal number) {
        throw new IllegalArgumentException("has a number of too many digits");
    }

    private Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                map.put(entry.getKey(), value(entry.getValue()));
            }
        });
        return map;
    }

    private Object value(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(value(item)));
            return list;
        }
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        return node.isBoolean() ? node.booleanValue() : node.isNull() ? "" : node.asText();
    }

    private Object number(BigDecimal number) {
        boolean absurd = Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS;
        return absurd ? beyond.apply(number) : number;
    }
}
