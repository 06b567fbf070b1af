package tocsin.notification.delivery;

/** A transition can never be kept, however often one tries. The message says why. */
public final class NotKept extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says why. */
    public NotKept(String message, Throwable cause) {
        super(message, cause);
    }
}
