package tocsin.sampler.ingest.map;

/**
 * A pattern that whole texts have. The time that it takes grows with the length of the text and no faster, whatever the
 * pattern: it comes from a file or a request, and the text from anywhere.
 */
@FunctionalInterface
public interface TextPattern {

    /**
     * What the pattern captures; the whole text where it captures nothing in particular; null where it does not match.
     */
    String capture(String text);
}
