package tocsin.notification.email;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import tocsin.notification.channel.Outcome;

/** What a failure to send an e-mail means (RFC 5321, section 4.2.1). */
final class SmtpAnswers {

    /**
     * The steps in which a permanent answer is about this message to this recipient. In all others (greeting,
     * authentication, sender) it is about this installation: somebody will put it right, and until then nothing is lost.
     * The mail client says in words which step it was.
     */
    private static final List<String> ABOUT_THIS_MESSAGE =
            List.of("recipient address not accepted", "DATA command not accepted", "sending data failed");

    private SmtpAnswers() {}

    static Outcome outcomeOf(Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        if (failure instanceof SMTPException answer
                && answer.isPermanent()
                && ABOUT_THIS_MESSAGE.stream().anyMatch(said::startsWith)) {
            return new Outcome.Refused(said);
        }
        return Outcome.Failed.ofDestination(said);
    }
}
