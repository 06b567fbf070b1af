package tocsin.sandbox;

/** A host function says no, in words meant for whoever wrote the script. */
public final class HostRefusal extends Exception {

    /** @param message of the {@code Error} that the script gets */
    public HostRefusal(String message) {
        super(message, null, false, false);
    }
}
