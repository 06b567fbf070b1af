package tocsin.notification.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as chats take it: what would mean something to them is written so that it is only shown. Slack reads {@code &},
 * {@code <} and {@code >} as control characters ("Formatting text for app surfaces", escaping text); Mattermost calls people
 * at {@code @channel} and the like, which a character without width behind the at sign prevents.
 */
final class SlackText {

    private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z0-9])@");
    private static final Pattern LINE_ENDS = Pattern.compile("(?<=\n)");
    private static final String APART = "@\u200B";
    private static final String MORE = "…";

    private SlackText() {}

    static String escaped(String text) {
        String literal = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return MENTION.matcher(literal).replaceAll(APART);
    }

    /** A text, escaped, or as much of its beginning as takes no more than so many characters. */
    static String beginning(String text, int longest) {
        List<String> pieces = pieces(text, longest - MORE.length());
        return pieces.size() == 1 ? pieces.get(0) : pieces.get(0).stripTrailing() + MORE;
    }

    /** A text, escaped, in pieces of at most so many characters, cut at the ends of lines where it can be; at least one piece. */
    static List<String> pieces(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String line : LINE_ENDS.split(text)) {
            for (String part : parts(line, longest)) {
                String escaped = escaped(part);
                if (piece.length() + escaped.length() > longest) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.append(escaped);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** The whole line, or its characters where it is too long. */
    private static List<String> parts(String line, int longest) {
        return escaped(line).length() <= longest
                ? List.of(line)
                : line.codePoints().mapToObj(Character::toString).toList();
    }
}
