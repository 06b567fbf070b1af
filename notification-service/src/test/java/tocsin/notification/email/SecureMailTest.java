package tocsin.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.TrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.message.Message;
import tocsin.notification.outgoing.http.TestCertificate;

/** Mail servers that ask for TLS and for a password, and what happens where either is not right. */
class SecureMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static TestCertificate certificate;

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private SMTPServer server;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.of("ip:127.0.0.1", folder);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_server_that_wants_tls_and_a_password_gets_both() throws Exception {
        start(SMTPServer.Builder::requireTLS);

        assertThat(send(secure(certificate.trust()))).isEqualTo(new Outcome.Delivered("accepted by the mail server"));
        assertThat(taken).containsExactly("noc@acme.example");
    }

    @Test
    void a_wrong_password_is_this_installations_fault_and_loses_nothing() throws Exception {
        start(SMTPServer.Builder::requireTLS);

        Outcome outcome = send(secure(certificate.trust()).setPassword("something-else"));

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Failed) outcome).extent()).isEqualTo(Outcome.Extent.DESTINATION);
        assertThat(outcome.detail()).contains("535").doesNotContain("something-else");
        assertThat(taken).isEmpty();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_accepted() throws Exception {
        start(SMTPServer.Builder::requireTLS);
        TrustOptions another = TestCertificate.of("ip:127.0.0.1", folder).trust();

        assertThat(send(secure(another))).isInstanceOf(Outcome.Failed.class);
        assertThat(taken).isEmpty();
    }

    @Test
    void a_server_without_tls_gets_no_password_where_tls_is_required() throws Exception {
        start(builder -> builder.enableTLS(false));

        Outcome outcome = send(secure(certificate.trust()));

        assertThat(outcome).isEqualTo(Outcome.Failed.ofDestination("STARTTLS required but not supported by server"));
        assertThat(taken).isEmpty();
    }

    private void start(UnaryOperator<SMTPServer.Builder> more) throws Exception {
        SMTPServer.Builder builder = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .enableTLS()
                .startTlsSocketFactory(certificate.context())
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(SecureMailTest::logIn))
                .messageHandler((context, from, to, data) -> taken.add(to));
        server = more.apply(builder).build();
        server.start();
    }

    private static void logIn(String name, String password, Object context) throws LoginFailedException {
        if (!name.equals("alerts") || !password.equals(TestMail.PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    private MailConfig secure(TrustOptions trust) {
        return TestMail.server(server.getPortAllocated())
                .setStarttls(StartTLSOptions.REQUIRED)
                .setLogin(LoginOption.REQUIRED)
                .setTrustOptions(trust);
    }

    private static Outcome send(MailConfig config) {
        Dispatch dispatch = new Dispatch(
                UUID.randomUUID(),
                Optional.empty(),
                "noc@acme.example",
                new Message("Low ASR", "FIRING\n"),
                "{}",
                false);
        return TestMail.channel(config, PATIENCE).send(dispatch).await().atMost(PATIENCE.multipliedBy(2));
    }
}
