package tocsin.config.template.handlebars;

import java.util.Arrays;
import java.util.stream.IntStream;
import tocsin.config.template.Place;

/** Where in a text the lines begin. */
final class Lines {

    private final int[] starts;

    Lines(String text) {
        int[] characters = text.codePoints().toArray();
        starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, characters.length)
                                .filter(index -> characters[index] == '\n')
                                .map(index -> index + 1))
                .toArray();
    }

    /** The place of a character, which is counted in code points from 0. */
    Place of(int index) {
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, index - starts[line] + 1);
    }
}
