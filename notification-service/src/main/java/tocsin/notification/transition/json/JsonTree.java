package tocsin.notification.preview.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Variables that come as JSON: texts, numbers, flags, lists and maps of people's own. */
final class JsonVariables {

    private static final int LONGEST = 65_536;
    private static final int MOST_DIGITS = 64;

    private JsonVariables() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException where they are too long
     */
    static Map<String, Object> of(ObjectNode node) {
        if (node.toString().length() > LONGEST) {
            throw new IllegalArgumentException("must not be longer than " + LONGEST + " characters");
        }
        return map(node);
    }

    private static Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                map.put(entry.getKey(), value(entry.getValue()));
            }
        });
        return map;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(item.isNull() ? "" : value(item)));
            return list;
        }
        if (node.isNumber()) {
            return number(node.decimalValue());
        }
        return node.isBoolean() ? node.booleanValue() : node.asText();
    }

    private static BigDecimal number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("has a number of too many digits");
        }
        return number;
    }
}
