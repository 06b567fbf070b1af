package tocsin.notification.message;

/** Writes messages. Does not block; safe for use by any thread. */
public interface Composer {

    /**
     * Writes the message about a transition.
     *
     * @param document the transition as JSON
     * @throws IllegalArgumentException where that cannot be done; the message says why
     */
    Message compose(String document);
}
