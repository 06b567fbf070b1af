package tocsin.sandbox;

/**
 * A place in a source.
 *
 * @param line from 1
 * @param column from 1
 */
record Place(int line, int column) {

    static final Place BEGINNING = new Place(1, 1);

    /** The place of the character at this index, or just behind the last one. */
    static Place at(String source, int index) {
        int line = 1;
        int begin = 0;
        for (int end = source.indexOf('\n'); end >= 0 && end < index; end = source.indexOf('\n', begin)) {
            line++;
            begin = end + 1;
        }
        return new Place(line, index - begin + 1);
    }

    /** Where a line begins, or the end of the source where it has fewer. */
    static int beginning(String source, int line) {
        int begin = 0;
        for (int i = 1; i < line; i++) {
            int end = source.indexOf('\n', begin);
            if (end < 0) {
                return source.length();
            }
            begin = end + 1;
        }
        return begin;
    }

    Fault fault(String message) {
        return new Fault(message, line, column);
    }
}
