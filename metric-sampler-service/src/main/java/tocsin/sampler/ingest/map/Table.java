package tocsin.sampler.ingest.map;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a switch's words mean.
 *
 * @param meanings the meaning of each word; null where the word says nothing
 * @param open whether other words may come
 * @param otherwise what every other word means; null where it says nothing
 */
public record Table(Map<String, String> meanings, boolean open, String otherwise) {

    /** Copies the meanings, in their order. */
    public Table {
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    boolean knows(String word) {
        return open || meanings.containsKey(word);
    }

    String meaning(String word) {
        return meanings.containsKey(word) ? meanings.get(word) : otherwise;
    }
}
