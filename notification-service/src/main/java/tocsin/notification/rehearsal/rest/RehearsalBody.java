package tocsin.notification.rehearsal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import tocsin.notification.message.Message;
import tocsin.notification.rehearsal.Rehearsal;
import tocsin.notification.rehearsal.Rendering;
import tocsin.notification.rehearsal.Standing;

/**
 * A rehearsal as the contract shows it.
 *
 * @param messages one for each recipient
 * @param deliveries one for each recipient where it was sent, otherwise empty
 */
@RegisterForReflection
public record RehearsalBody(List<MessageBody> messages, List<DeliveryBody> deliveries) {

    /**
     * What one recipient would get.
     *
     * @param recipient whom it would go to
     * @param channel by which way
     * @param outcome {@code rendered} or {@code failed}
     * @param reason why there is no message, or why it is the stock one; null where all is well
     * @param subject one line; null where there is no message
     * @param text several lines; null where there is no message
     * @param html the message in HTML; null where there is none
     * @param sms the message in few words; null where there is no message
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MessageBody(
            String recipient,
            String channel,
            String outcome,
            String reason,
            String subject,
            String text,
            String html,
            String sms) {

        static MessageBody of(Rendering rendering) {
            return new MessageBody(
                    rendering.recipient().address(),
                    rendering.recipient().channel(),
                    rendering.message().isPresent() ? "rendered" : "failed",
                    rendering.fault().orElse(null),
                    rendering.message().map(Message::subject).orElse(null),
                    rendering.message().map(Message::text).orElse(null),
                    rendering.message().flatMap(Message::html).orElse(null),
                    rendering.message().map(Message::sms).orElse(null));
        }
    }

    /**
     * How far the message to one recipient is.
     *
     * @param recipient whom it goes to
     * @param notificationId where it is on record
     * @param status as of a notification
     * @param reason why; null where the status says it all
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DeliveryBody(String recipient, UUID notificationId, String status, String reason) {

        static DeliveryBody of(Standing standing) {
            return new DeliveryBody(
                    standing.recipient().address(),
                    standing.notification(),
                    standing.state().status(),
                    standing.reason().orElse(null));
        }
    }

    static RehearsalBody of(Rehearsal rehearsal) {
        return new RehearsalBody(
                rehearsal.renderings().stream().map(MessageBody::of).toList(),
                rehearsal.standings().stream().map(DeliveryBody::of).toList());
    }
}
