package tocsin.handlebars;

/** What happens to a value on its way into the outcome. */
public enum Escaping {

    /** Nothing: the outcome is plain text. */
    NONE {
        @Override
        public String escape(String text) {
            return text;
        }
    },

    /**
     * It can be nothing but text, in an element and in a quoted attribute: the characters that Handlebars escapes,
     * {@code & < > " ' ` =}.
     */
    HTML {
        @Override
        public String escape(String text) {
            StringBuilder escaped = new StringBuilder(text.length() + 16);
            for (int i = 0; i < text.length(); i++) {
                append(escaped, text.charAt(i));
            }
            return escaped.toString();
        }
    };

    /** A text in the form in which it is written. */
    public abstract String escape(String text);

    private static void append(StringBuilder escaped, char character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#x27;");
            case '`' -> escaped.append("&#x60;");
            case '=' -> escaped.append("&#x3D;");
            default -> escaped.append(character);
        }
    }
}
