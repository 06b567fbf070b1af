package tocsin.notification.email;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.notification.delivery.DeliveryOutcome;
import tocsin.notification.delivery.Sender;
import tocsin.notification.message.Message;
import tocsin.notification.recipient.Channel;

/**
 * Sends a message as an e-mail of plain text, through the client that {@code quarkus.mailer.*} sets up. Quarkus' own
 * {@code ReactiveMailer} writes an empty {@code Cc:} into every mail, which RFC 5322 does not allow and mail filters
 * hold against it.
 */
@Singleton
final class MailSender implements Sender {

    private final MailClient client;
    private final String from;
    private final Optional<String> bounceAddress;
    private final MessageIds ids;

    MailSender(
            MailClient client,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.bounce-address") Optional<String> bounceAddress) {
        this.client = client;
        this.from = from;
        this.bounceAddress = bounceAddress;
        this.ids = MessageIds.of(from);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<DeliveryOutcome> send(UUID id, String address, Message message) {
        return client.sendMail(mail(id, address, message))
                .<DeliveryOutcome>map(result -> new DeliveryOutcome.Delivered("accepted by the mail server"))
                .onFailure()
                .recoverWithItem(SmtpAnswers::outcomeOf);
    }

    private MailMessage mail(UUID id, String address, Message message) {
        MailMessage mail = new MailMessage()
                .setFrom(from)
                .setTo(address)
                .setSubject(message.subject())
                .setText(message.text())
                .addHeader("Message-ID", ids.of(id))
                // RFC 3834: no out-of-office answers to a machine.
                .addHeader("Auto-Submitted", "auto-generated");
        bounceAddress.ifPresent(mail::setBounceAddress);
        return mail;
    }
}
