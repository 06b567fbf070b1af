package tocsin.notification.rehearsal;

/** A rehearsal has no answer now. Asking again with the same transition is safe: nothing is sent twice. */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoAnswer(String message) {
        super(message);
    }
}
