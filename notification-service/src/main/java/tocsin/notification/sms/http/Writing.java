package tocsin.notification.sms.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** How a text is written where it must not mean anything but itself. */
final class Writing {

    private Writing() {}

    /** The way that belongs to a type of content; fails with {@link IllegalArgumentException} where none is known. */
    static UnaryOperator<String> of(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.equals("application/json") || type.endsWith("+json")) {
            return Writing::json;
        }
        if (type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml")) {
            return Writing::xml;
        }
        return switch (type) {
            case "application/x-www-form-urlencoded" -> Writing::form;
            case "text/plain" -> UnaryOperator.identity();
            default ->
                throw new IllegalArgumentException(
                        "tocsin.sms.http.content-type must be JSON, a form, XML or plain text, not " + contentType);
        };
    }

    /** In a query or a form; a space is {@code %20}, which every reader understands. */
    static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Inside a string of JSON (RFC 8259, section 7). */
    static String json(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        text.chars().forEach(each -> {
            char character = (char) each;
            if (character == '"' || character == '\\') {
                written.append('\\').append(character);
            } else if (character < ' ' || Character.isSurrogate(character)) {
                written.append(String.format("\\u%04x", each));
            } else {
                written.append(character);
            }
        });
        return written.toString();
    }

    /** Inside an element or an attribute. What XML 1.0 has no room for is left out. */
    static String xml(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Writing::isXml).forEach(each -> {
            if (each == '<' || each == '>' || each == '&' || each == '"' || each == '\'' || each < ' ') {
                written.append("&#").append(each).append(';');
            } else {
                written.appendCodePoint(each);
            }
        });
        return written.toString();
    }

    /** XML 1.0, section 2.2: Char. */
    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= ' ' && character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character != 0xFFFE && character != 0xFFFF;
    }
}
