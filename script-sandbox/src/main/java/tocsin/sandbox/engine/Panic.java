package tocsin.sandbox.engine;

/** The guest gave up, and said why on its standard error. Its state is of no use any more. */
public final class Panic extends RuntimeException {
    Panic(String words, RuntimeException cause) {
        super(words, cause);
    }
}
