package tocsin.local.chaos.load;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What nobody can read, with a mark by which it is known again. */
public final class Malformed {

    private static final Pattern MARK = Pattern.compile("malformed<[^>]+>");

    private Malformed() {}

    static String mark(String id) {
        return "malformed<" + id + ">";
    }

    /** A call of nobody's that never began. */
    static String call(String mark) {
        return "{\"id\":\"" + mark + "\",\"type\":\"cdr\"}";
    }

    /** The mark in a text. */
    public static Optional<String> markIn(String text) {
        Matcher matcher = MARK.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
