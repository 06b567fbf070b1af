package tocsin.notification.transition.json;

/** A body is no JSON at all. The message says where it stops being JSON. */
public final class UnreadableBody extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableBody(String message) {
        super(message);
    }
}
