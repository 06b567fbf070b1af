package tocsin.notification.sms.smpp;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tocsin.notification.channel.Outcome;
import tocsin.notification.sms.Settings;
import tocsin.notification.sms.ShortMessage;
import tocsin.notification.sms.Texts;

/** A gateway between a test and a {@link MoodySmsc}. */
abstract class SmppRig {

    private static final Duration BOUND = Duration.ofSeconds(30);

    final FakeReceipts receipts = new FakeReceipts();
    final WatchLog watch = new WatchLog();
    private final Map<String, String> set = new HashMap<>(Map.of(
            "tocsin.sms.smpp.host", "127.0.0.1",
            "tocsin.sms.smpp.system-id", "tocsin",
            "tocsin.sms.smpp.password", "secret",
            "tocsin.sms.smpp.system-type", "alerts",
            "tocsin.sms.smpp.source", "Tocsin",
            "tocsin.sms.smpp.response-within", "PT2S",
            "tocsin.sms.smpp.first-rebind", "PT0.1S",
            "tocsin.sms.smpp.longest-rebind", "PT0.2S",
            "tocsin.sms.smpp.receipt-hold", "PT0.3S"));
    MoodySmsc smsc;
    SmppGateway gateway;

    @BeforeEach
    void begin() throws IOException {
        smsc = new MoodySmsc();
        set("port", Integer.toString(smsc.port()));
    }

    @AfterEach
    void end() throws IOException {
        if (gateway != null) {
            gateway.close();
        }
        smsc.close();
    }

    void set(String name, String value) {
        set.put("tocsin.sms.smpp." + name, value);
    }

    SmppGateway gateway() {
        return new SmppGateway(Settings.with(set).smpp(), receipts, InstantSource.system(), watch);
    }

    void bound() {
        gateway = gateway();
        gateway.start();
        await().until(() -> watch.told.contains("bound"));
    }

    CompletableFuture<Outcome> started(ShortMessage message) {
        return gateway.send(message).subscribeAsCompletionStage();
    }

    Outcome outcome(String text) {
        return outcome(Texts.of(text));
    }

    Outcome outcome(ShortMessage message) {
        return gateway.send(message).await().atMost(BOUND);
    }

    static void awaitGo(CountDownLatch go) throws IOException {
        try {
            go.await();
        } catch (InterruptedException over) {
            throw new IOException(over);
        }
    }
}
