package tocsin.config.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/** One of a few words that the contract knows. */
public interface Word {

    /** The word as the contract writes it. */
    String text();

    /**
     * Finds a word among those that are known.
     *
     * @throws IllegalArgumentException that names all of them, where it is none of them
     */
    static <W extends Word> W among(W[] words, String text) {
        return Arrays.stream(words)
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + list(words)));
    }

    /** The words as an enumeration. */
    static String list(Word[] words) {
        return Arrays.stream(words).map(Word::text).collect(Collectors.joining(", "));
    }
}
