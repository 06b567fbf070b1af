package tocsin.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.MailInbox;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.Ready;

/** A thousand alerts at once. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class StormTest {

    private static final int ALERTS = 1000;
    private static final Duration WHILE = Duration.ofSeconds(60);

    MailInbox inbox;
    EmbeddedBroker broker;

    @Test
    void is_one_message_and_everything_in_it_is_on_record() {
        Ready.now();
        String company = "c-" + UUID.randomUUID();
        String address = company + "@acme.example";

        try (AmqpPeer peer = new AmqpPeer(broker.port())) {
            peer.publish(storm(company, address).toString());

            await().atMost(WHILE).untilAsserted(() -> given().queryParam("company", company)
                    .queryParam("limit", ALERTS)
                    .get("/api/v1/notifications")
                    .then()
                    .body("items", hasSize(ALERTS))
                    .body("items.status", everyItem(equalTo("sent")))
                    .body("items.attempts.outcome", everyItem(hasSize(1))));
        }
        assertThat(inbox.messagesTo(address)).hasSize(1);
    }

    private static ArrayNode storm(String company, String address) {
        ArrayNode all = Examples.JSON.createArrayNode();
        for (int i = 0; i < ALERTS; i++) {
            ObjectNode transition = Examples.to(Examples.firing(), address)
                    .put("company", company)
                    .put("alertId", UUID.randomUUID().toString());
            all.add(transition);
        }
        return all;
    }
}
