package tocsin.handlebars;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What values mean: as text, as a number, as a condition. */
final class Values {

    /** A number of more digits than this is nobody's measurement. */
    private static final int LONGEST_NUMBER = 64;

    private static final int LONGEST_LIST = 1_000;

    private Values() {}

    /** As it is written: a list with commas between its items, a map as nothing. */
    static String text(Object value) {
        if (value == null || value instanceof Map) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return Math.abs((long) number.scale()) > LONGEST_NUMBER ? number.toString() : number.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .limit(LONGEST_LIST)
                    .map(item -> item instanceof Collection ? "" : text(item))
                    .collect(Collectors.joining(","));
        }
        return value instanceof Markup markup ? markup.html() : value.toString();
    }

    /** Whether it counts as true: not nothing, {@code false}, an empty text or list, nor, unless it is told, zero. */
    static boolean holds(Object value, boolean zeroToo) {
        if (value == null || Boolean.FALSE.equals(value) || "".equals(value)) {
            return false;
        }
        if (value instanceof Number number) {
            return zeroToo || number.doubleValue() != 0;
        }
        return !(value instanceof List<?> list && list.isEmpty());
    }

    static BigDecimal number(Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        String text = text(value).strip();
        if (value instanceof Boolean || text.isEmpty() || text.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a number is needed");
        }
        return read(text);
    }

    private static BigDecimal read(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
                throw new IllegalArgumentException("a number has too many digits");
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("a number is needed, not \"" + text + "\"", notANumber);
        }
    }

    /** What an object holds under a name: of a map its entry, of a list an item or its {@code length}. */
    static Object at(Object holder, String name) {
        if (holder instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (holder instanceof List<?> list) {
            return name.equals("length") ? Integer.valueOf(list.size()) : item(list, name);
        }
        return null;
    }

    private static Object item(List<?> list, String name) {
        if (name.isEmpty() || name.length() > 6 || !name.chars().allMatch(Character::isDigit)) {
            return null;
        }
        int index = Integer.parseInt(name);
        return index < list.size() ? list.get(index) : null;
    }
}
