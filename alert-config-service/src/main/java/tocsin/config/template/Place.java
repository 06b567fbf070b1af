package tocsin.config.template;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column in characters (code points), from 1
 */
public record Place(int line, int column) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
