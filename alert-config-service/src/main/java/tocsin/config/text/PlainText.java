package tocsin.config.text;

import java.util.PrimitiveIterator;

/** Text that people write and read: titles and names, which end up in message headers and in logs, and longer texts. */
public final class PlainText {

    private PlainText() {}

    /**
     * A text of one line itself, where it is fit to be shown.
     *
     * @param longest how many characters (code points) it may have at most
     * @throws IllegalArgumentException where it is blank, too long, or holds control characters, line separators or
     *     halves of characters
     */
    public static String of(String text, int longest) {
        checkLength(text, longest);
        for (PrimitiveIterator.OfInt each = text.codePoints().iterator(); each.hasNext(); ) {
            if (breaksLines(each.nextInt())) {
                throw new IllegalArgumentException("must not hold control characters or line breaks");
            }
        }
        return text;
    }

    /**
     * A text of several lines itself, where it is fit to be shown.
     *
     * @param longest how many characters (code points) it may have at most
     * @throws IllegalArgumentException where it is blank, too long, or holds halves of characters, or control characters
     *     other than tabs and line breaks
     */
    public static String ofLines(String text, int longest) {
        checkLength(text, longest);
        if (text.codePoints().anyMatch(PlainText::isNoText)) {
            throw new IllegalArgumentException("must not hold control characters but tabs and line breaks");
        }
        return text;
    }

    private static void checkLength(String text, int longest) {
        if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException("must be 1 to " + longest + " characters, not all of them blank");
        }
    }

    private static boolean isNoText(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE || type == Character.CONTROL && "\t\n\r".indexOf(codePoint) < 0;
    }

    private static boolean breaksLines(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
