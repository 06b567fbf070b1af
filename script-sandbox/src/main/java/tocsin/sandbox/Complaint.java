package tocsin.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine says of a source that it cannot read.
 *
 * @param message in its words
 * @param line in which it noticed, from 1; 0 when it does not say. What it says of columns is often wrong
 */
record Complaint(String message, int line) {

    private static final Pattern WORDS = Pattern.compile(
            "on an `Err` value: (?:Error: )?(.*?)\\n(?:\\s+at function\\.mjs:(\\d+):\\d+)?", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile(".*'(.*)'", Pattern.DOTALL);

    /** What it says, or nothing if these are not words on a source. */
    static Optional<Complaint> in(String words) {
        Matcher said = WORDS.matcher(words);
        if (!said.find()) {
            return Optional.empty();
        }
        return Optional.of(new Complaint(said.group(1), said.group(2) == null ? 0 : Integer.parseInt(said.group(2))));
    }

    /** The piece of the source that it shows, or nothing. */
    Optional<String> token() {
        Matcher shown = TOKEN.matcher(message);
        return shown.matches() ? Optional.of(shown.group(1)) : Optional.empty();
    }

    /** Whether the source ends too early. */
    boolean isOfTheEnd() {
        return message.endsWith(": ''");
    }
}
