package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.notification.channel.Outcome;
import tocsin.notification.sms.Settings;
import tocsin.notification.sms.Texts;

class TlsTest {

    @TempDir
    private static Path directory;

    private static Certificate certificate;

    private final WatchLog watch = new WatchLog();
    private final Map<String, String> set = new HashMap<>(Map.of(
            "tocsin.sms.smpp.system-id", "tocsin",
            "tocsin.sms.smpp.tls", "true"));
    private MoodySmsc smsc;
    private SmppGateway gateway;

    @BeforeAll
    static void beginAll() throws Exception {
        certificate = new Certificate(directory);
    }

    @BeforeEach
    void begin() throws Exception {
        smsc = new MoodySmsc(certificate.sockets());
        set.put("tocsin.sms.smpp.port", Integer.toString(smsc.port()));
        set.put("tocsin.sms.smpp.host", "127.0.0.1");
        set.put("tocsin.sms.smpp.trust", certificate.pem().toString());
    }

    @AfterEach
    void end() throws IOException {
        if (gateway != null) {
            gateway.close();
        }
        smsc.close();
    }

    @Test
    void a_gateway_whose_certificate_is_trusted_gets_messages() {
        gateway = started();
        await().until(() -> watch.told.contains("bound"));

        assertThat(gateway.send(Texts.of("ASR")).await().atMost(Duration.ofSeconds(30)))
                .isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void one_that_nobody_vouches_for_gets_none() {
        set.remove("tocsin.sms.smpp.trust");
        gateway = started();

        await().untilAsserted(() -> assertThat(watch.told)
                .anySatisfy(told -> assertThat(told).startsWith("not bound").contains("certif")));
        assertThat(smsc.binds).isEmpty();
    }

    @Test
    void one_with_another_name_gets_none() {
        set.put("tocsin.sms.smpp.host", "localhost");
        gateway = started();

        await().untilAsserted(() -> assertThat(watch.told)
                .anySatisfy(told -> assertThat(told).startsWith("not bound").contains("localhost")));
        assertThat(smsc.binds).isEmpty();
    }

    @Test
    void certificates_that_cannot_be_read_are_said_at_the_start() {
        set.put("tocsin.sms.smpp.trust", directory.resolve("nowhere.pem").toString());

        assertThatThrownBy(this::started).hasMessageStartingWith("tocsin.sms.smpp.trust: no certificates can be read");
    }

    private SmppGateway started() {
        SmppGateway started =
                new SmppGateway(Settings.with(set).smpp(), new FakeReceipts(), InstantSource.system(), watch);
        started.start();
        return started;
    }
}
