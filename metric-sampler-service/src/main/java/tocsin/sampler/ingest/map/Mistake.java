package tocsin.sampler.ingest.map;

/**
 * Something that is wrong with a map.
 *
 * @param path where, as a JSON Pointer without its first slash, such as {@code call/id}; empty for the map as a whole
 * @param detail what is wrong and what would be right, for a person to read
 */
public record Mistake(String path, String detail) {

    /** The place as a URI fragment, and what is wrong. */
    @Override
    public String toString() {
        return (path.isEmpty() ? "" : "#/" + path + " ") + detail;
    }
}
