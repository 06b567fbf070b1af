package tocsin.config.catalog.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes definitions as YAML for people and for Git: a line for each field, long texts as they are, and quotes wherever some
 * reader of YAML could take a text for something else.
 */
public final class YamlText {

    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z](?:[\\w./@:+-]*[\\w/])?(?: [A-Za-z](?:[\\w./@:+-]*[\\w/])?)*");
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    /** An entry of a list at the beginning of its lines. */
    public static String entry(ObjectNode object) {
        YamlText yaml = new YamlText();
        String lead = "- ";
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            yaml.text.append(lead).append(field.getKey()).append(':');
            yaml.value(field.getValue());
            lead = STEP;
        }
        return yaml.text.toString();
    }

    private void value(JsonNode value) {
        if (value instanceof ArrayNode list) {
            list(list);
        } else if (value.isTextual() && isBlock(value.textValue())) {
            block(value.textValue());
        } else {
            text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void list(ArrayNode list) {
        if (list.isEmpty()) {
            text.append(" []\n");
            return;
        }
        text.append('\n');
        list.forEach(each ->
                text.append(STEP + STEP).append("- ").append(scalar(each)).append('\n'));
    }

    private static String scalar(JsonNode value) {
        if (value.isTextual()) {
            return isPlain(value.textValue()) ? value.textValue() : quoted(value.textValue());
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private static boolean isPlain(String words) {
        return PLAIN.matcher(words).matches() && !WORDS.contains(words.toLowerCase(Locale.ROOT));
    }

    /** Whether it can be shown as it is: lines whose indentation begins with the block. */
    private static boolean isBlock(String words) {
        return words.indexOf('\n') > 0
                && words.charAt(0) != ' '
                && words.charAt(0) != '\t'
                && words.codePoints().allMatch(each -> each == '\n' || each == '\t' || isShown(each));
    }

    private void block(String words) {
        text.append(words.endsWith("\n\n") ? " |+\n" : words.endsWith("\n") ? " |\n" : " |-\n");
        words.lines().forEach(line -> text.append(line.isEmpty() ? "" : STEP + STEP)
                .append(line)
                .append('\n'));
    }

    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        words.codePoints().forEach(each -> quote(quoted, each));
        return quoted.append('"').toString();
    }

    private static void quote(StringBuilder quoted, int character) {
        if (character == '"' || character == '\\') {
            quoted.append('\\').appendCodePoint(character);
        } else if (character == '\n') {
            quoted.append("\\n");
        } else if (character == '\t') {
            quoted.append("\\t");
        } else if (isShown(character)) {
            quoted.appendCodePoint(character);
        } else {
            quoted.append(String.format(character > 0xFFFF ? "\\U%08X" : "\\u%04X", character));
        }
    }

    /** What every reader of YAML takes as a character of a line: no control, no break, nothing that no character is. */
    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
