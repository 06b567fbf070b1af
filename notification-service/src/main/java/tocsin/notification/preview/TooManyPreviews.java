package tocsin.notification.preview;

/** As many previews as possible are being written. Nothing was begun for this one. */
public final class TooManyPreviews extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyPreviews() {
        super("As many previews as possible are being written. Try again in a moment.");
    }
}
