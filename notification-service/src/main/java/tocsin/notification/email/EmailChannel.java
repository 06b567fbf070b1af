package tocsin.notification.email;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.message.Message;

/**
 * Sends a message as an e-mail of plain text, through the client that {@code quarkus.mailer.*} sets up. Quarkus' own
 * {@code ReactiveMailer} writes an empty {@code Cc:} into every mail, which RFC 5322 does not allow and mail filters
 * hold against it.
 */
@Singleton
final class EmailChannel implements Channel {

    private static final Pattern FORM =
            Pattern.compile("[^@\\s,;<>\"()\\[\\]\\p{Cntrl}]+@[^@\\s,;<>\"()\\[\\]\\p{Cntrl}]+");

    private final MailClient client;
    private final String from;
    private final Optional<String> bounceAddress;
    private final MessageIds ids;

    EmailChannel(
            MailClient client,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.bounce-address") Optional<String> bounceAddress) {
        this.client = client;
        this.from = from;
        this.bounceAddress = bounceAddress;
        this.ids = MessageIds.of(from);
    }

    @Override
    public String word() {
        return "email";
    }

    @Override
    public String form() {
        return "an e-mail address";
    }

    @Override
    public Audience audience() {
        return Audience.PEOPLE;
    }

    @Override
    public boolean means(String recipient) {
        return recipient.contains("@") && !recipient.contains("://");
    }

    @Override
    public Optional<String> obstacle(String recipient) {
        return FORM.matcher(recipient).matches() ? Optional.empty() : Optional.of("the recipient is not " + form());
    }

    @Override
    public String destination(String recipient) {
        return "smtp";
    }

    @Override
    public Uni<Outcome> send(Dispatch dispatch) {
        return client.sendMail(mail(dispatch.id(), dispatch.recipient(), dispatch.message()))
                .<Outcome>map(result -> new Outcome.Delivered("accepted by the mail server"))
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
