package tocsin.notification.channel;

import java.util.Optional;
import java.util.UUID;
import tocsin.notification.message.Message;
import tocsin.telemetry.Trace;

/**
 * What is to be sent to one recipient in one attempt.
 *
 * @param id the same in every attempt, so that the other side can know the message again
 * @param thread the id of the message that this one goes on from, such as the one that said that the alert fires; empty
 *     where it goes on from none
 * @param recipient whom it goes to, in the form of the channel
 * @param message what people read
 * @param document what programs read: the JSON of the transition as it came; of a digest, of its first transition
 * @param test whether nothing of it has really happened
 * @param trace what this attempt belongs to, to be passed on to programs; empty where there is no trace
 */
public record Dispatch(
        UUID id,
        Optional<UUID> thread,
        String recipient,
        Message message,
        String document,
        boolean test,
        Optional<Trace> trace) {

    /** One that belongs to no trace. */
    public Dispatch(UUID id, Optional<UUID> thread, String recipient, Message message, String document, boolean test) {
        this(id, thread, recipient, message, document, test, Optional.empty());
    }

    /** The same as a part of a trace, or of none. */
    public Dispatch in(Optional<Trace> other) {
        return new Dispatch(id, thread, recipient, message, document, test, other);
    }
}
