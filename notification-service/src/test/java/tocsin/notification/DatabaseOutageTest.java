package tocsin.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.FailingParts;
import tocsin.local.embedded.MailInbox;

/** While the database is away, transitions wait at the broker; when it is back, each leads to one mail. */
@QuarkusTest
@TestProfile(DatabaseOutageTest.Impatient.class)
@WithTestResource(FailingParts.class)
class DatabaseOutageTest {

    private static final Duration WHILE = Duration.ofSeconds(60);
    private static final String SUBSCRIPTION = "notification:global";

    /** So that the test need not be patient. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tocsin.database.answer-within", "PT2S",
                    "tocsin.database.connect-within", "PT1S",
                    "tocsin.readiness.answer-within", "PT1S",
                    "tocsin.readiness.not-ready-after", "PT2S",
                    "tocsin.readiness.ready-after", "PT1S");
        }
    }

    FailingParts.Outages outages;
    EmbeddedBroker broker;
    MailInbox inbox;

    @AfterEach
    void endTheOutage() throws Exception {
        outages.end();
    }

    @Test
    void what_comes_while_the_database_does_not_answer_is_delivered_once_when_it_does() throws Exception {
        Ready.now();

        outages.wire().kill();
        publish("a@acme.example", "b@acme.example");
        awaitNotReady();
        assertThat(broker.waiting(SUBSCRIPTION)).isEqualTo(2);
        outages.wire().mend();

        awaitDelivered("a@acme.example", "b@acme.example");
    }

    @Test
    void what_comes_while_the_database_is_stopped_is_delivered_once_when_it_is_back() throws Exception {
        Ready.now();

        outages.stopDatabase();
        publish("c@acme.example", "d@acme.example");
        awaitNotReady();
        assertThat(broker.waiting(SUBSCRIPTION)).isEqualTo(2);
        outages.startDatabase();

        awaitDelivered("c@acme.example", "d@acme.example");
    }

    private void publish(String... recipients) {
        try (AmqpPeer peer = new AmqpPeer(broker.port())) {
            List.of(recipients)
                    .forEach(recipient -> peer.publish(
                            Examples.to(Examples.firing(), recipient).toString()));
        }
    }

    private static void awaitNotReady() {
        await().atMost(WHILE).untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'database' }.data.state", equalTo("not ready"))
                .body("checks.find { it.name == 'database' }.data.error", notNullValue())
                .body("checks.find { it.name == 'deliveries' }.data.due", notNullValue()));
        given().get("/q/health/live").then().statusCode(200);
    }

    private void awaitDelivered(String... recipients) {
        for (String recipient : recipients) {
            await().atMost(WHILE)
                    .untilAsserted(() -> assertThat(inbox.messagesTo(recipient)).hasSize(1));
        }
        await().atMost(WHILE).until(() -> broker.waiting(SUBSCRIPTION) == 0);
        Ready.now();
        List.of(recipients)
                .forEach(recipient -> assertThat(inbox.messagesTo(recipient)).hasSize(1));
    }
}
