package tocsin.notification.email;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;

/** Sends messages as e-mails through the server that {@code quarkus.mailer.*} names. */
@Singleton
final class EmailChannel implements Channel {

    /** ASCII, since the mail client does not speak SMTPUTF8, and nothing that means something else in an address or a header. */
    private static final String PART = "[\\x21-\\x7E&&[^@,:;<>\"()\\[\\]\\\\]]+";

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    private static final Pattern FORM = Pattern.compile(PART + "@" + LABEL + "(?:\\." + LABEL + ")*");

    private final MailLine line;
    private final Mails mails;
    private final SmtpAnswers answers;

    EmailChannel(MailLine line, Mails mails, SmtpAnswers answers) {
        this.line = line;
        this.mails = mails;
        this.answers = answers;
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
    public boolean reachesStrangers() {
        return true;
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
        return obstacle(dispatch.recipient())
                .<Uni<Outcome>>map(why -> Uni.createFrom().item(new Outcome.Refused(why)))
                .orElseGet(() -> line.send(mails.of(dispatch))
                        .<Outcome>map(sent -> new Outcome.Delivered("accepted by the mail server"))
                        .onFailure()
                        .recoverWithItem(answers::outcomeOf));
    }
}
