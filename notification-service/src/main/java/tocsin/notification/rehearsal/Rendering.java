package tocsin.notification.rehearsal;

import java.util.Optional;
import tocsin.notification.channel.Recipient;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Message;

/**
 * What one recipient would get: a message, or the reason why there is none. Where a template fails, the stock message and why.
 *
 * @param recipient whom it would go to
 * @param message marked as a test; empty where there is none
 * @param fault why there is none, or why it is the stock one; empty where all is well
 */
public record Rendering(Recipient recipient, Optional<Message> message, Optional<String> fault) {

    static Rendering of(Recipient recipient, Composition composition) {
        return new Rendering(
                recipient,
                Optional.of(composition.message().asTest()),
                composition.fault().map(fault -> "template " + composition.template() + ": " + fault));
    }

    static Rendering failed(Recipient recipient, String fault) {
        return new Rendering(recipient, Optional.empty(), Optional.of(fault));
    }
}
