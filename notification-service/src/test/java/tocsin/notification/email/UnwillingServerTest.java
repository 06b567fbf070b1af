package tocsin.notification.email;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.Ready;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
@WithTestResource(MoodySmtp.class)
class UnwillingServerTest {

    private static final String REFUSED = "recipient address not accepted: ";

    MoodySmtp smtp;
    EmbeddedBroker broker;

    private final String company = "c-" + UUID.randomUUID();
    private final String address = company + "@acme.example";
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
    void what_a_server_does_not_take_for_now_is_sent_later_and_in_order() {
        smtp.refuse(address, 451, 421, 450);

        publish("First", "2026-03-02T09:14:06Z", address);
        publish("Second", "2026-03-02T09:14:07Z", address);
        publish("Third", "2026-03-02T09:14:08Z", address);

        await().untilAsserted(() -> assertThat(smtp.subjectsTo(address)).hasSize(3));
        assertThat(smtp.subjectsTo(address)).containsExactly(subject("First"), subject("Second"), subject("Third"));
        await().untilAsserted(() -> notifications()
                .body("items.status", contains("sent", "sent", "sent"))
                .body("items[2].attempts.outcome", contains("failed", "failed", "failed", "delivered"))
                .body("items[2].attempts[0].detail", endsWith("451 not in the mood")));
    }

    @Test
    void one_recipient_out_of_reach_holds_up_no_other() {
        String other = "other-" + address;
        smtp.refuse(address, 451, 451, 451, 451, 451, 451);

        publish("Low ASR", "2026-03-02T09:14:06Z", address, other);

        await().untilAsserted(() -> assertThat(smtp.subjectsTo(other)).hasSize(1));
        assertThat(smtp.subjectsTo(address)).isEmpty();
        await().untilAsserted(() -> assertThat(smtp.subjectsTo(address)).hasSize(1));
    }

    @Test
    void a_recipient_whom_the_server_will_never_take_is_dead_at_once_until_somebody_asks_again() {
        smtp.refuse(address, 550);

        publish("First", "2026-03-02T09:14:06Z", address);
        publish("Second", "2026-03-02T09:14:07Z", address);

        await().untilAsserted(() -> notifications()
                .body("items.status", contains("sent", "dead"))
                .body("items[1].reason", endsWith(REFUSED + "550 not in the mood"))
                .body("items[1].attempts.outcome", contains("refused")));
        String dead = notifications().extract().path("items[1].id");

        given().post("/api/v1/notifications/{id}/retry", dead).then().statusCode(202);

        await().untilAsserted(() -> notifications()
                .body("items.status", everyItem(endsWith("sent")))
                .body("items[1].attempts.outcome", contains("refused", "delivered")));
        assertThat(smtp.subjectsTo(address)).containsExactly(subject("Second"), subject("First"));
    }

    @Test
    void a_test_says_what_the_server_answered() {
        String refused = "refused-" + address;
        smtp.refuse(address, 451, 451, 451, 451, 451, 451);
        smtp.refuse(refused, 550);
        ObjectNode asked = Examples.rehearsal();
        asked.set("transition", Examples.to((ObjectNode) asked.get("transition"), address, refused));

        given().contentType("application/json")
                .body(asked.toString())
                .post("/api/v1/rehearsals")
                .then()
                .statusCode(200)
                .body("messages.outcome", contains("rendered", "rendered"))
                .body("deliveries.status", contains("retrying", "dead"))
                .body("deliveries[0].reason", endsWith("451 not in the mood"))
                .body("deliveries[1].reason", endsWith("550 not in the mood"));
    }

    @Test
    void a_server_that_is_away_gets_everything_when_it_is_back() {
        smtp.goAway();
        List<String> titles = List.of("First", "Second", "Third");
        for (int i = 0; i < titles.size(); i++) {
            publish(titles.get(i), "2026-03-02T09:14:0" + i + "Z", address);
        }
        await().untilAsserted(() -> notifications()
                .body("items.status", contains("queued", "queued", "retrying"))
                .body("items[2].attempts.outcome", hasItem("failed")));

        smtp.comeBack();

        await().untilAsserted(() -> assertThat(smtp.subjectsTo(address))
                .containsExactlyElementsOf(
                        titles.stream().map(UnwillingServerTest::subject).toList()));
        String id = notifications().extract().path("items[2].id");
        assertThat(smtp.taken(address).get(0).messageId()).isEqualTo("<" + id + "@tocsin.example.com>");
    }

    private ValidatableResponse notifications() {
        return given().queryParam("company", company)
                .get("/api/v1/notifications")
                .then();
    }

    private void publish(String title, String at, String... recipients) {
        ObjectNode transition = Examples.to(Examples.firing(), recipients)
                .put("title", title)
                .put("at", at)
                .put("company", company);
        peer.publish(transition.toString());
    }

    private static String subject(String title) {
        return "[warning] Acme Telecom: " + title + " – 27.5 % (<= 30 %)";
    }
}
