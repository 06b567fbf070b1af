package tocsin.notification.sms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.notification.channel.Outcome;
import tocsin.notification.sms.Settings;
import tocsin.notification.sms.Texts;

/** The HTTP gateway against a real one: Kannel with its fake SMSC. */
class KannelTest {

    private static Kannel kannel;
    private static Vertx vertx;
    private static HttpGateway gateway;

    @BeforeAll
    static void begin(@TempDir Path directory) throws Exception {
        assumeTrue(
                Kannel.isInstalled(), "Kannel is not installed (Debian: kannel and kannel-extras): this is not tested");
        kannel = new Kannel(directory);
        await().atMost(Duration.ofSeconds(30)).until(kannel::isReadyForBoxes);
        kannel.startBoxes();
        await().atMost(Duration.ofSeconds(30)).until(kannel::isReady);
        vertx = Vertx.vertx();
        gateway = gateway("secret");
    }

    @AfterAll
    static void end() throws Exception {
        if (kannel != null) {
            kannel.close();
            gateway.close();
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static HttpGateway gateway(String password) {
        Map<String, String> set = Map.of(
                "tocsin.sms.http.method", "GET",
                "tocsin.sms.http.url",
                        "http://127.0.0.1:" + kannel.port() + "/cgi-bin/sendsms?username=tocsin&password=" + password
                                + "&from={from}&to={to}&text={text}&coding={coding}&charset=UTF-8",
                "tocsin.sms.http.from", "Tocsin",
                "tocsin.sms.http.accepted-status", "202");
        return new HttpGateway(Settings.with(set).http(), vertx, InstantSource.system());
    }

    @Test
    void a_text_reaches_the_telephone() {
        assertThat(outcome(gateway, "ASR [27.5 %] & more"))
                .isEqualTo(new Outcome.Delivered("HTTP 202: 0: Accepted for delivery"));

        await().untilAsserted(() -> assertThat(kannel.got())
                .anySatisfy(line -> assertThat(line).contains("Tocsin", "447700900123", "ASR [27.5 %] & more")));
    }

    @Test
    void a_text_in_other_letters_reaches_it_too() {
        assertThat(outcome(gateway, "ж–x")).isInstanceOf(Outcome.Delivered.class);

        await().untilAsserted(() -> assertThat(kannel.got())
                .anySatisfy(line -> assertThat(line).contains("447700900123 ucs-2 %046+%13%00x")));
    }

    @Test
    void a_wrong_password_is_the_installations_trouble() {
        assertThat(outcome(gateway("wrong"), "ASR"))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.detail())
                        .startsWith("HTTP 403"));
    }

    private static Outcome outcome(HttpGateway gateway, String text) {
        return gateway.send(Texts.of(text)).await().atMost(Duration.ofSeconds(30));
    }
}
