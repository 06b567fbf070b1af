package tocsin.notification.sms;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as the short messages that carry it. What belongs together is never torn: an escape and its character, the two
 * halves of a surrogate pair.
 *
 * @param alphabet in which all parts are written
 * @param parts in order, at least one; put together they are the text, unless it was shortened
 * @param shortened whether the text was too long for the most parts, so that its end was left out for an ellipsis
 */
public record Segments(Alphabet alphabet, List<String> parts, boolean shortened) {

    /** How many parts a text may have where nothing else is said. */
    public static final int MOST_PARTS = 10;

    /** How many parts the header of a part can count. */
    static final int MOST_OF_ALL = 255;

    /** Copies the parts, so that they never change. */
    public Segments {
        parts = List.copyOf(parts);
    }

    /** A text in at most {@value #MOST_PARTS} parts. */
    public static Segments of(String text) {
        return of(text, MOST_PARTS);
    }

    /**
     * A text in a limited number of parts.
     *
     * @param most how many parts at most, 1 to 255, which is what the header of a part can count to
     */
    public static Segments of(String text, int most) {
        if (most < 1 || most > MOST_OF_ALL) {
            throw new IllegalArgumentException("A text has 1 to " + MOST_OF_ALL + " parts, not " + most);
        }
        Alphabet alphabet = Alphabet.of(text);
        if (alphabet.units(text) <= alphabet.alone()) {
            return new Segments(alphabet, List.of(text), false);
        }
        List<String> parts = most == 1 ? List.of() : cut(alphabet, text, most);
        boolean whole = parts.stream().mapToInt(String::length).sum() == text.length();
        return whole ? new Segments(alphabet, parts, false) : shortened(alphabet, text, most, parts);
    }

    /** The text that arrives. */
    public String text() {
        return String.join("", parts);
    }

    private static List<String> cut(Alphabet alphabet, String text, int most) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        while (begin < text.length() && parts.size() < most) {
            int end = end(alphabet, text, begin, alphabet.concatenated());
            parts.add(text.substring(begin, end));
            begin = end;
        }
        return parts;
    }

    private static Segments shortened(Alphabet alphabet, String text, int most, List<String> cut) {
        List<String> parts = new ArrayList<>(cut.subList(0, most - 1));
        int begin = parts.stream().mapToInt(String::length).sum();
        int room = (most == 1 ? alphabet.alone() : alphabet.concatenated()) - alphabet.units(alphabet.ellipsis());
        parts.add(text.substring(begin, end(alphabet, text, begin, room)) + alphabet.ellipsis());
        return new Segments(alphabet, parts, true);
    }

    /** The end of what fits into some units from an index on. */
    private static int end(Alphabet alphabet, String text, int begin, int room) {
        int end = begin;
        int left = room;
        while (end < text.length() && alphabet.units(text, end) <= left) {
            left -= alphabet.units(text, end);
            end += alphabet.characters(text, end);
        }
        return end;
    }
}
