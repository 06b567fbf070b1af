package tocsin.notification.email;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tocsin.notification.outgoing.Masking;

/** What the e-mail channel is made of in tests that need no Quarkus. */
final class TestMail {

    static final String PASSWORD = "open-sesame";

    private static final Vertx VERTX = Vertx.vertx();

    private TestMail() {}

    static MailConfig server(int port) {
        return new MailConfig()
                .setHostname("127.0.0.1")
                .setPort(port)
                .setUsername("alerts")
                .setPassword(PASSWORD)
                .setOwnHostname("tocsin.example");
    }

    static EmailChannel channel(MailConfig server, Duration patience) {
        return channel(server, patience, Optional.empty());
    }

    static EmailChannel channel(MailConfig server, Duration patience, Optional<String> unsubscribe) {
        Masking masking = new Masking(Set.of(PASSWORD, "\0alerts\0" + PASSWORD));
        return new EmailChannel(
                new MailLine(VERTX, server, patience),
                new Mails("Tocsin <alerts@example.com>", Optional.empty(), unsubscribe.map(UnsubscribeLink::new)),
                new SmtpAnswers(masking));
    }
}
