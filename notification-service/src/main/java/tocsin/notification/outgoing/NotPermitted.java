package tocsin.notification.outgoing;

/** A target must not be reached from here; its message says why, for people. */
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPermitted(String why) {
        super(why);
    }
}
