package tocsin.notification.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.Ready;
import tocsin.notification.channel.TcpPeer;
import tocsin.notification.outgoing.http.HttpTalk;

/** Transitions in over AMQP, requests to hooks out, as the whole service does it. */
@QuarkusTest
@TestProfile(HooksTest.Hooks.class)
@WithTestResource(EmbeddedParts.class)
class HooksTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** An installation that signs, and reaches loopback. */
    public static final class Hooks implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tocsin.webhook.secrets", SECRET, "tocsin.outgoing.allow", "127.0.0.1");
        }
    }

    EmbeddedBroker broker;

    private final String company = "c-" + UUID.randomUUID();
    private AmqpPeer peer;

    @BeforeEach
    void connect() {
        Ready.now();
        peer = new AmqpPeer(broker.port());
    }

    @AfterEach
    void disconnect() {
        peer.close();
    }

    @Test
    void programs_and_chats_are_told_and_their_paths_are_not_in_the_metrics() {
        try (TcpPeer program = new TcpPeer(HttpTalk.answering("202 Accepted", "thanks"));
                TcpPeer chat = new TcpPeer(HttpTalk.answering("200 OK", "ok"))) {
            ObjectNode transition = publish(
                    "http://127.0.0.1:" + program.port() + "/a-secret-path",
                    "slack+http://127.0.0.1:" + chat.port() + "/another-secret-path");

            await().untilAsserted(() -> given().queryParam("company", company)
                    .get("/api/v1/notifications")
                    .then()
                    .body("items.status", containsInAnyOrder("sent", "sent"))
                    .body("items.channel", containsInAnyOrder("webhook", "slack"))
                    .body("items.attempts.flatten().detail", containsInAnyOrder("HTTP 202: thanks", "HTTP 200: ok")));

            String heard = program.heard().get(0);
            long timestamp = Long.parseLong(HttpTalk.header(heard, "webhook-timestamp"));
            String signature = WebhookSecret.read(SECRET)
                    .sign(HttpTalk.header(heard, "webhook-id"), timestamp, HttpTalk.body(heard));
            assertThat(HttpTalk.header(heard, "webhook-signature")).isEqualTo(signature);
            assertThat(HttpTalk.body(heard)).contains(transition.get("id").textValue());
            assertThat(HttpTalk.body(chat.heard().get(0))).contains("Low ASR");
            given().get("/q/metrics").then().statusCode(200).body(not(containsString("secret-path")));
        }
    }

    @Test
    void the_inside_of_the_network_is_not_reached() {
        publish("https://10.0.0.5/a");

        await().untilAsserted(() -> given().queryParam("company", company)
                .get("/api/v1/notifications")
                .then()
                .body("items[0].status", equalTo("dead"))
                .body("items[0].reason", equalTo("address 10.0.0.5 of 10.0.0.5 is not public"))
                .body("items[0].attempts[0].outcome", equalTo("refused")));
    }

    private ObjectNode publish(String... recipients) {
        ObjectNode transition = Examples.to(Examples.firing(), recipients).put("company", company);
        peer.publish(transition.toString());
        return transition;
    }
}
