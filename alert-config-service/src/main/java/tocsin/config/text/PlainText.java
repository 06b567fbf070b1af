package tocsin.config.text;

import java.util.PrimitiveIterator;

/** Text of one line that people write and read: titles and names. It ends up in message headers and in logs. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text itself, where it is fit to be shown.
     *
     * @param longest how many characters (code points) it may have at most
     * @throws IllegalArgumentException where it is blank, too long, or holds control characters, line separators or
     *     halves of characters
     */
    public static String of(String text, int longest) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException("must be 1 to " + longest + " characters, not all of them blank");
        }
        for (PrimitiveIterator.OfInt each = text.codePoints().iterator(); each.hasNext(); ) {
            if (breaksLines(each.nextInt())) {
                throw new IllegalArgumentException("must not hold control characters or line breaks");
            }
        }
        return text;
    }

    private static boolean breaksLines(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
