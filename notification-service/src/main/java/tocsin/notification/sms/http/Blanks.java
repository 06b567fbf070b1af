package tocsin.notification.sms.http;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.notification.sms.ShortMessage;

/**
 * A text with blanks for what differs from message to message.
 *
 * @param text the text, with names in braces
 * @param writing how what is filled in is written, so that it stays within its place
 */
record Blanks(String text, UnaryOperator<String> writing) {

    private static final Pattern BLANK = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Set<String> NAMES = Set.of("to", "digits", "from", "text", "coding", "id");

    /** Refuses names that stand for nothing. */
    Blanks {
        BLANK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("tocsin.sms.http: {" + name + "} stands for nothing; there are "
                            + NAMES.stream().sorted().toList());
                });
    }

    /** The text as it would be with one letter in each blank. */
    static String example(String text) {
        return BLANK.matcher(text).replaceAll("x");
    }

    /** The text for a message. */
    String filled(ShortMessage message, String from) {
        Map<String, String> meanings = Map.of(
                "to", message.to().text(),
                "digits", message.to().digits(),
                "from", from,
                "text", message.segments().text(),
                "coding", Integer.toString(message.segments().alphabet().coding()),
                "id", message.id().toString());
        return BLANK.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(writing.apply(meanings.get(found.group(1)))));
    }
}
