package tocsin.notification.email;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.notification.delivery.DeliveryOutcome;
import tocsin.notification.delivery.Sender;
import tocsin.notification.message.Message;
import tocsin.notification.recipient.Channel;

/** Sends a message as an e-mail of plain text. */
@Singleton
final class MailSender implements Sender {

    private final ReactiveMailer mailer;
    private final MessageIds ids;

    MailSender(ReactiveMailer mailer, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.mailer = mailer;
        this.ids = MessageIds.of(from);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<DeliveryOutcome> send(UUID id, String address, Message message) {
        Mail mail = Mail.withText(address, message.subject(), message.text())
                .addHeader("Message-ID", ids.of(id))
                // RFC 3834: no out-of-office answers to a machine.
                .addHeader("Auto-Submitted", "auto-generated");
        return mailer.send(mail)
                .<DeliveryOutcome>map(done -> new DeliveryOutcome.Delivered("accepted by the mail server"))
                .onFailure()
                .recoverWithItem(SmtpAnswers::outcomeOf);
    }
}
