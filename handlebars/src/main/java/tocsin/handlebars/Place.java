package tocsin.handlebars;

import java.util.Comparator;

/**
 * A place in a template. Places are in the order in which they are read.
 *
 * @param line from 1
 * @param column in characters (code points), from 1
 */
public record Place(int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
