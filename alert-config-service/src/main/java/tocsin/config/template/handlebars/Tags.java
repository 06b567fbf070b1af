package tocsin.config.template.handlebars;

/**
 * Bounds on how many tags there may be, and how long one and a name in it may be. The time that the lexer takes for a name grows with the third power of
 * its length (400 characters: 80 ms), so that a long one would keep it busy for ever.
 */
final class Tags {

    /** Notification-service fills no more. */
    static final int MOST = 4_000;

    static final int LONGEST = 1_000;
    static final int LONGEST_NAME = 100;

    private static final String START = "{{";
    private static final String END = "}}";
    private static final String COMMENT = "{{!";
    private static final String LONG_COMMENT = "{{!--";
    private static final String BETWEEN_NAMES = " \t\r\n()=|";

    private Tags() {}

    /** Refuses a text with too many tags, or one that is too long or does not end; a comment may be as long as it likes. */
    static void check(String text) {
        int count = 0;
        int start = text.indexOf(START);
        while (start >= 0) {
            if (++count > MOST) {
                throw at(text, start, "there are more than " + MOST + " tags");
            }
            boolean comment = text.startsWith(COMMENT, start);
            int end = comment ? endOfComment(text, start) : endOfTag(text, start + START.length());
            if (!comment && end - start > LONGEST) {
                throw at(text, start, "a tag that begins here does not end within " + LONGEST + " characters");
            }
            start = text.indexOf(START, end);
        }
    }

    private static int endOfComment(String text, int start) {
        String end = text.startsWith(LONG_COMMENT, start) ? "--" + END : END;
        return after(text.indexOf(end, start), end.length(), text);
    }

    private static int endOfTag(String text, int from) {
        int at = from;
        int name = from;
        while (at < text.length() && !text.startsWith(END, at)) {
            char each = text.charAt(at);
            boolean string = each == '"' || each == '\'';
            at = string ? endOfString(text, at) : at + 1;
            if (string || BETWEEN_NAMES.indexOf(each) >= 0) {
                name = at;
            } else if (at - name > LONGEST_NAME) {
                throw at(text, name, "a name that begins here is longer than " + LONGEST_NAME + " characters");
            }
        }
        return Math.min(at + END.length(), text.length());
    }

    /** After the quote that is like the one at the start, and has no backslash before it. */
    private static int endOfString(String text, int start) {
        char quote = text.charAt(start);
        int end = text.indexOf(quote, start + 1);
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf(quote, end + 1);
        }
        return after(end, 1, text);
    }

    private static int after(int found, int length, String text) {
        return found < 0 ? text.length() : found + length;
    }

    private static IllegalArgumentException at(String text, int index, String reason) {
        return Refusing.at(text, text.codePointCount(0, index), reason);
    }
}
