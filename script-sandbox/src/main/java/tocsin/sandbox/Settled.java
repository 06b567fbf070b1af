package tocsin.sandbox;

/** The program has said what comes of it: the rest of the run is not wanted. */
final class Settled extends RuntimeException {
    Settled() {
        super("settled", null, false, false);
    }
}
