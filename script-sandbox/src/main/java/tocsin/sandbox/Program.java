package tocsin.sandbox;

/**
 * What is run.
 *
 * @param name of the source in stack traces
 * @param source what the user wrote: strict JavaScript that declares {@code function main(data)}, plain or {@code async}
 * @param library what it finds ready
 */
public record Program(String name, String source, Library library) {

    /** A program without a library. */
    public static Program of(String name, String source) {
        return new Program(name, source, Library.empty());
    }
}
