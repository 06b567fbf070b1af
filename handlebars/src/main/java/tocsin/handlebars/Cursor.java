package tocsin.handlebars;

/** A position in a text that is read once, from its beginning to its end. */
final class Cursor {

    private final String source;
    private int index;
    private int line = 1;
    private int column = 1;

    Cursor(String source) {
        this.source = source;
    }

    boolean ended() {
        return index >= source.length();
    }

    /** The character that comes next; at the end, one that is in no template. */
    char next() {
        return ended() ? '\uFFFF' : source.charAt(index);
    }

    /** The character after so many others. */
    char next(int after) {
        return index + after < source.length() ? source.charAt(index + after) : '\uFFFF';
    }

    boolean ahead(String text) {
        return source.startsWith(text, index);
    }

    /** Goes past a text where it comes next. */
    boolean take(String text) {
        boolean found = ahead(text);
        if (found) {
            skip(text.length());
        }
        return found;
    }

    void skip(int characters) {
        int end = Math.min(index + characters, source.length());
        for (; index < end; index++) {
            if (source.charAt(index) == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(source.charAt(index))) {
                column++;
            }
        }
    }

    void skipSpace() {
        while (!ended() && Character.isWhitespace(next())) {
            skip(1);
        }
    }

    /** How far it is to a text; to the end where it does not come any more. */
    int until(String text) {
        int found = source.indexOf(text, index);
        return (found < 0 ? source.length() : found) - index;
    }

    /** The next characters, without going past them. */
    String peek(int characters) {
        return source.substring(index, Math.min(index + characters, source.length()));
    }

    /** The next characters. */
    String read(int characters) {
        String text = peek(characters);
        skip(characters);
        return text;
    }

    Place place() {
        return new Place(line, column);
    }

    TemplateFault fault(String reason) {
        return new TemplateFault(place(), reason);
    }
}
