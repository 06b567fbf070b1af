package tocsin.notification.rehearsal;

import java.util.Optional;
import tocsin.notification.channel.Recipient;
import tocsin.notification.message.Message;

/**
 * What one recipient would get: a message, or the reason why there is none.
 *
 * @param recipient whom it would go to
 * @param message marked as a test; empty where there is none
 * @param fault why there is none; empty where there is one
 */
public record Rendering(Recipient recipient, Optional<Message> message, Optional<String> fault) {

    static Rendering of(Recipient recipient, Message message) {
        return new Rendering(recipient, Optional.of(message), Optional.empty());
    }

    static Rendering failed(Recipient recipient, String fault) {
        return new Rendering(recipient, Optional.empty(), Optional.of(fault));
    }
}
