package tocsin.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.tls.BaseTlsConfiguration;
import io.quarkus.tls.TlsConfiguration;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.BrokerGuard;
import tocsin.local.embedded.CertificateAuthority;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.FreePort;

/** A broker with TLS, whose certificate is good for localhost and not for 127.0.0.1, and that wants to know who comes. */
class GuardedBrokerTest {

    private static final String PASSWORD = "swordfish-4711";
    private static final String WRONG = "guess-0815";
    private static final String NO_WAY_IN =
            "the broker at localhost:%d offers no way to log in (SASL) to whoever shows "
                    + "neither a user (amqp-username) nor a certificate that it accepts";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static CertificateAuthority authority;
    private static CertificateAuthority strangers;
    private static EmbeddedBroker broker;
    private static int port;

    private final Vertx vertx = Vertx.vertx();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler log = logInto(logged);
    private Links links;

    @BeforeAll
    static void startBroker() throws Exception {
        authority = CertificateAuthority.in(folder.resolve("ours"));
        strangers = CertificateAuthority.in(folder.resolve("strangers"));
        port = FreePort.any();
        broker = EmbeddedBroker.start(
                folder.resolve("broker"),
                port,
                new BrokerGuard(
                        authority.issue("broker", "dns:localhost"),
                        authority.trustStore(),
                        Map.of("tocsin", PASSWORD)));
    }

    @AfterAll
    static void stopBroker() throws Exception {
        broker.close();
    }

    @BeforeEach
    void listen() {
        Logger.getLogger(Receiver.class.getName()).addHandler(log);
    }

    @AfterEach
    void stop() {
        links.close();
        Logger.getLogger(Receiver.class.getName()).removeHandler(log);
        vertx.close();
    }

    @Test
    void messages_pass_with_a_user_and_a_password_over_tls_of_a_private_authority() {
        passes(at("localhost", Optional.of("tocsin"), Optional.of(PASSWORD), tls(authority, Optional.empty())));
    }

    @Test
    void a_client_certificate_is_enough_to_be_let_in() throws Exception {
        CertificateAuthority.Issued ours = authority.issue("sampler");

        passes(at("localhost", Optional.empty(), Optional.empty(), tls(authority, Optional.of(ours))));
    }

    @Test
    void a_client_certificate_of_another_authority_is_not() throws Exception {
        CertificateAuthority.Issued theirs = strangers.issue("sampler");

        assertThat(refused(at("localhost", Optional.empty(), Optional.empty(), tls(authority, Optional.of(theirs)))))
                .isEqualTo(NO_WAY_IN.formatted(port));
    }

    @Test
    void nor_is_one_of_an_authority_that_only_bears_the_same_name() throws Exception {
        CertificateAuthority.Issued theirs =
                CertificateAuthority.in(folder.resolve("impostors/ours")).issue("sampler");

        assertThat(refused(at("localhost", Optional.empty(), Optional.empty(), tls(authority, Optional.of(theirs)))))
                .isEqualTo("the broker at localhost:" + port
                        + " hung up before it let us in; with TLS, our certificate may be why");
    }

    @Test
    void a_wrong_password_is_named_as_the_reason_and_never_told() {
        assertThat(refused(
                        at("localhost", Optional.of("tocsin"), Optional.of(WRONG), tls(authority, Optional.empty()))))
                .isEqualTo(
                        "the broker at localhost:" + port + " does not let in user tocsin (amqp-username): it is not "
                                + "known there, or amqp-password is wrong");
    }

    @Test
    void whoever_sends_hears_the_reason_too() {
        links = new Links(
                vertx, at("localhost", Optional.of("tocsin"), Optional.of(WRONG), tls(authority, Optional.empty())));

        assertThatThrownBy(() ->
                        links.toQueue("calls.rejected").send(message()).await().atMost(SOON))
                .hasMessageContaining("does not let in user tocsin")
                .hasMessageNotContaining(WRONG);
    }

    @Test
    void without_a_user_and_a_certificate_there_is_no_way_in() {
        assertThat(refused(at("localhost", Optional.empty(), Optional.empty(), tls(authority, Optional.empty()))))
                .isEqualTo(NO_WAY_IN.formatted(port));
    }

    @Test
    void a_certificate_of_an_authority_that_is_not_trusted_is_refused() {
        String why = "no TLS with the broker at localhost:" + port
                + ": its certificate is not trusted here (tocsin.amqp.tls-configuration-name): unable to find valid "
                + "certification path to requested target";

        assertThat(refused(at(
                        "localhost", Optional.of("tocsin"), Optional.of(PASSWORD), tls(strangers, Optional.empty()))))
                .isEqualTo(why);
        assertThat(refused(new Broker("localhost", port, Optional.of("tocsin"), Optional.of(PASSWORD), true)))
                .as("Java does not know it either")
                .isEqualTo(why);
    }

    @Test
    void a_certificate_for_another_host_is_refused() {
        assertThat(refused(at(
                        "127.0.0.1", Optional.of("tocsin"), Optional.of(PASSWORD), tls(authority, Optional.empty()))))
                .isEqualTo("no TLS with the broker at 127.0.0.1:" + port
                        + ": No subject alternative names matching IP address 127.0.0.1 found");
    }

    private void passes(Broker at) {
        links = new Links(vertx, at);
        links.receive(Link.queue("calls.rejected", 1, 1), message -> {
            arrived.add(message.applicationProperties().getString("detail"));
            return Uni.createFrom().voidItem();
        });

        links.toQueue("calls.rejected").send(message()).await().atMost(SOON);

        await().untilAsserted(() -> assertThat(arrived).containsExactly("hello"));
    }

    private static OutgoingMessage message() {
        return new OutgoingMessage(null, null, new JsonObject().put("detail", "hello"), new byte[0]);
    }

    /** Why nothing comes in, as readiness tells it. */
    private String refused(Broker at) {
        if (links != null) {
            links.close();
        }
        links = new Links(vertx, at);
        Receiver receiver = links.receive(
                Link.queue("calls.rejected", 1, 1), message -> Uni.createFrom().voidItem());
        await().until(() -> logged.stream().anyMatch(line -> line.contains("Nothing comes in from calls.rejected")));
        String reason = receiver.trouble().orElseThrow();

        assertThat(String.join("\n", logged)).contains(reason).doesNotContain(PASSWORD, WRONG);
        assertThat(receiver.attached()).isFalse();
        logged.clear();
        return reason;
    }

    private static Broker at(String host, Optional<String> username, Optional<String> password, TlsConfiguration tls) {
        return new Broker(host, port, username, password, true, Optional.of(tls));
    }

    /** As {@code quarkus.tls.<name>} makes it of PEM files. */
    private static TlsConfiguration tls(CertificateAuthority trusted, Optional<CertificateAuthority.Issued> own) {
        return new BaseTlsConfiguration() {
            @Override
            public TrustOptions getTrustStoreOptions() {
                return new PemTrustOptions().addCertPath(trusted.certificate().toString());
            }

            @Override
            public KeyCertOptions getKeyStoreOptions() {
                return own.map(its -> new PemKeyCertOptions()
                                .setCertPath(its.certificate().toString())
                                .setKeyPath(its.key().toString()))
                        .orElse(null);
            }
        };
    }

    private static Handler logInto(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(ExtLogRecord.wrap(entry).getFormattedMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
