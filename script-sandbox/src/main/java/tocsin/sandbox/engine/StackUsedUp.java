package tocsin.sandbox.engine;

/** Calls in the guest are nested deeper than its stack, or that of its thread. */
public final class StackUsedUp extends RuntimeException {
    StackUsedUp() {
        super("stack used up", null, false, false);
    }
}
