package tocsin.access;

/** The caller may not do this, and may know that it could be done: answered with 403. */
public final class NotAllowed extends RuntimeException {

    /** With what is not allowed, for the caller to read. */
    public NotAllowed(String message) {
        super(message, null, false, false);
    }
}
