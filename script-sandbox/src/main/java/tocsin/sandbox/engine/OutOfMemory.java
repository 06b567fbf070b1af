package tocsin.sandbox.engine;

/** The guest wanted more memory than it may have. It is not told, since it could carry on; it is stopped. */
public final class OutOfMemory extends RuntimeException {
    OutOfMemory() {
        super("out of memory", null, false, false);
    }
}
