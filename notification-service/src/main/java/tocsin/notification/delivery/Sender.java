package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import tocsin.notification.message.Message;
import tocsin.notification.recipient.Channel;

/** Sends messages by one channel. Must not block, and may be called from any thread. */
public interface Sender {

    /** The channel. */
    Channel channel();

    /**
     * Makes one attempt.
     *
     * @param id the notification; the same in every attempt, so that the other side can know the message again
     * @param address the recipient, in the form of the channel
     * @return how it ended; a failure counts as {@link DeliveryOutcome.FailedForNow}
     */
    Uni<DeliveryOutcome> send(UUID id, String address, Message message);
}
