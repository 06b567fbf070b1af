package tocsin.notification.email;

import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.notification.outgoing.Masking;

/** Makes what sends mail out of the settings. */
@Singleton
final class EmailParts {

    private static final String DEFAULT = "<default>";

    private final MailersRuntimeConfig mailers;

    EmailParts(MailersRuntimeConfig mailers) {
        this.mailers = mailers;
    }

    @Produces
    @Singleton
    MailLine line(Vertx vertx, TlsConfigurationRegistry tls, EmailSettings settings) {
        MailConfig config = MailServer.config(mailers.mailers().get(DEFAULT), tls);
        return new MailLine(vertx, config, settings.sendWithin());
    }

    void close(@Disposes MailLine line) {
        line.close();
    }

    @Produces
    @Singleton
    Mails mails(EmailSettings settings) {
        var mailer = mailers.mailers().get(DEFAULT);
        String from = mailer.from().orElseThrow(() -> new IllegalArgumentException("quarkus.mailer.from is missing"));
        return new Mails(from, mailer.bounceAddress(), settings.unsubscribe().map(UnsubscribeLink::new));
    }

    @Produces
    @Singleton
    SmtpAnswers answers() {
        var mailer = mailers.mailers().get(DEFAULT);
        Set<String> secrets = Stream.of(mailer.password(), plain(mailer.username(), mailer.password()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return new SmtpAnswers(new Masking(secrets));
    }

    /** What AUTH PLAIN says in Base64 (RFC 4616). */
    private static Optional<String> plain(Optional<String> username, Optional<String> password) {
        return username.flatMap(name -> password.map(word -> "\0" + name + "\0" + word));
    }
}
