package tocsin.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tocsin.local.embedded.AdministratorByDefault;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.MailInbox;

/** The packaged service, as a process of its own. */
@QuarkusIntegrationTest
@ExtendWith(AdministratorByDefault.class)
@WithTestResource(EmbeddedParts.class)
@WithTestResource(NobodyIsAsked.class)
class NotificationServiceIT {

    MailInbox inbox;
    EmbeddedBroker broker;

    @Test
    void is_ready_with_its_database_and_its_broker() {
        Ready.now();

        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("AMQP receivers", "database", "deliveries"));
    }

    @Test
    void a_transition_in_is_an_email_out() throws Exception {
        Ready.now();
        try (AmqpPeer peer = new AmqpPeer(broker.port())) {
            peer.publish(Examples.to(Examples.firing().put("company", "it"), "noc@acme.example", "+447700900123")
                    .toString());
        }

        await().untilAsserted(
                        () -> assertThat(inbox.messagesTo("noc@acme.example")).hasSize(1));
        assertThat(inbox.messagesTo("noc@acme.example").get(0).getSubject())
                .isEqualTo("[warning] Acme Telecom: Low ASR – 27.5 % (<= 30 %)");
        await().untilAsserted(() -> given().queryParam("company", "it")
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.status", contains("dead", "sent")));
        given().queryParam("status", "lost").get("/api/v1/notifications").then().statusCode(400);
    }

    @Test
    void an_alert_is_tried_out() {
        Ready.now();
        ObjectNode asked = Examples.rehearsal();
        asked.set("transition", Examples.to(Examples.scheduled(), "test@acme.example", "+447700900123"));

        given().contentType("application/json")
                .body(asked.toString())
                .post("/api/v1/rehearsals")
                .then()
                .statusCode(200)
                .body("messages.outcome", contains("rendered", "failed"))
                .body("messages[0].subject", equalTo("[Test] Daily balance: Acme Telecom, 1,249.95 EUR"))
                .body("deliveries.status", contains("sent", "dead"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/rehearsals")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/transition", "#/send"));
    }
}
