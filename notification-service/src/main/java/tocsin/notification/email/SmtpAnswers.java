package tocsin.notification.email;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tocsin.notification.channel.Outcome;
import tocsin.notification.outgoing.Masking;

/** What a failure to send an e-mail means (RFC 5321, section 4.2). */
final class SmtpAnswers {

    /**
     * The steps in which an answer is about this message to this recipient. In all others (greeting, authentication,
     * sender) it is about the server or this installation: somebody will put it right, and until then nothing is lost. The
     * mail client says in words which step it was.
     */
    private static final List<String> ABOUT_THIS_MESSAGE =
            List.of("recipient address not accepted", "DATA command not accepted", "sending data failed");

    /** Going away (RFC 5321), and who sends is not known well enough (RFC 4954): of the server in whatever step. */
    private static final Set<Integer> ABOUT_THE_SERVER = Set.of(421, 454, 530, 534, 535, 538);

    private static final String TOO_LARGE = "message exceeds allowed size limit";
    private static final Pattern REPLY = Pattern.compile("[245][0-9]{2}(?:[ -].*)?", Pattern.DOTALL);

    private final Masking masking;

    SmtpAnswers(Masking masking) {
        this.masking = masking;
    }

    Outcome outcomeOf(Throwable failure) {
        String said = masking.of(String.valueOf(failure.getMessage()));
        if (said.startsWith(TOO_LARGE)) {
            return new Outcome.Refused(said);
        }
        if (failure instanceof SMTPException answer && isAboutThisMessage(answer)) {
            return answer.isPermanent() ? new Outcome.Refused(said) : Outcome.Failed.ofMessage(said);
        }
        return Outcome.Failed.ofDestination(said);
    }

    /** The mail client takes whatever it cannot read for a 500; that is no answer. */
    private static boolean isAboutThisMessage(SMTPException answer) {
        return REPLY.matcher(answer.getReplyMessage()).matches()
                && !ABOUT_THE_SERVER.contains(answer.getReplyCode())
                && ABOUT_THIS_MESSAGE.stream()
                        .anyMatch(step -> String.valueOf(answer.getMessage()).startsWith(step));
    }
}
