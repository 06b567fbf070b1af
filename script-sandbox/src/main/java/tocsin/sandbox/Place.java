package tocsin.sandbox;

/**
 * A place in a source.
 *
 * @param line from 1
 * @param column from 1
 */
record Place(int line, int column) {

    /** The place, or the end of the source where it is beyond. */
    static Place of(String source, int line, int column) {
        String[] lines = source.split("\n", -1);
        if (line > lines.length) {
            return new Place(lines.length, lines[lines.length - 1].length() + 1);
        }
        return new Place(line, column);
    }

    Fault fault(String message) {
        return new Fault(message, line, column);
    }
}
