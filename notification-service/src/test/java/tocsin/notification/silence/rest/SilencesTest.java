package tocsin.notification.silence.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.MailInbox;
import tocsin.local.embedded.TestTokens;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.Ready;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class SilencesTest {

    private static final String PATH = "/api/v1/silences";

    MailInbox inbox;
    EmbeddedBroker broker;

    private final String company = "c-" + UUID.randomUUID();
    private final String address = company + "@acme.example";
    private final String until = Instant.now().plusSeconds(3600).toString();
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
    void what_falls_due_meanwhile_is_silenced_with_the_reason_and_not_sent() {
        String id = add("{'company': '%s', 'until': '%s', 'comment': 'planned work'}")
                .statusCode(201)
                .body("state", equalTo("active"))
                .extract()
                .path("id");

        fire();

        await().untilAsserted(() -> notifications()
                .body("items.status", contains("silenced"))
                .body("items[0].reason", equalTo("silence " + id + ": planned work"))
                .body("items[0].attempts", hasSize(0))
                .body("items[0].decisions.stage", contains("route", "dedup", "silence")));
        assertThat(inbox.messagesTo(address)).isEmpty();
    }

    @Test
    void when_a_silence_is_ended_messages_go_out_again() {
        String id = add("{'company': '%s', 'until': '%s'}").extract().path("id");
        given().delete(PATH + "/" + id).then().statusCode(204);

        fire();

        await().untilAsserted(() -> assertThat(inbox.messagesTo(address)).hasSize(1));
        given().queryParam("company", company)
                .get(PATH)
                .then()
                .body("items.id", contains(id))
                .body("items.state", contains("over"));
        given().queryParam("company", company)
                .queryParam("state", "active")
                .get(PATH)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_silence_of_one_alert_keeps_no_other_alert_from_being_told() {
        add("{'alertId': '" + UUID.randomUUID() + "', 'company': '%s', 'until': '%s'}")
                .statusCode(201);

        fire();

        await().untilAsserted(() -> assertThat(inbox.messagesTo(address)).hasSize(1));
    }

    @Test
    void what_an_editor_has_silenced_keeps_nothing_from_whoever_runs_tocsin() {
        given().header("Authorization", "Bearer " + TestTokens.of("editor", company))
                .contentType("application/json")
                .body("{\"company\": \"" + company + "\", \"until\": \"" + until + "\"}")
                .post(PATH)
                .then()
                .statusCode(201)
                .body("ownOnly", equalTo(true));
        String operator = "ops-" + address;

        fire();
        peer.publish(Examples.to(Examples.firing(), operator)
                .put("company", company)
                .put("scope", "everyone")
                .toString());

        await().untilAsserted(() -> notifications()
                .body("items.find { it.recipient == '" + operator + "' }.status", equalTo("sent"))
                .body("items.find { it.recipient == '" + address + "' }.status", equalTo("silenced")));
    }

    @Test
    void one_that_is_planned_begins_later_and_is_forgotten_when_it_is_taken_back() {
        String from = Instant.now().plusSeconds(1800).toString();
        String id = add("{'from': '" + from + "', 'company': '%s', 'until': '%s'}")
                .body("state", equalTo("planned"))
                .extract()
                .path("id");

        given().delete(PATH + "/" + id).then().statusCode(204);

        given().queryParam("company", company).get(PATH).then().body("items.id", not(contains(id)));
    }

    @Test
    void every_bad_field_is_named() {
        given().contentType("application/json")
                .body("{\"company\": \"\", \"alertId\": \"7\", \"from\": \"soon\", \"until\": 5, \"why\": \"\"}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/company", "#/alertId", "#/from", "#/until", "#/why"));
        add("{'until': '" + until + "'}").statusCode(400).body("errors.pointer", contains("#/company"));
        add("{'company': '%s', 'until': '2020-01-01T00:00:00Z'}")
                .statusCode(400)
                .body("errors[0].detail", equalTo("must be after from, and in the future"));
        add("{'company': '%s', 'until': '2999-01-01T00:00:00Z'}")
                .statusCode(400)
                .body("errors[0].detail", startsWith("must be within 366 days"));
    }

    @Test
    void what_is_not_there_cannot_be_ended() {
        given().delete(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        given().delete(PATH + "/nonsense").then().statusCode(404);
    }

    private ValidatableResponse add(String body) {
        return given().contentType("application/json")
                .body(body.formatted(company, until).replace('\'', '"'))
                .post(PATH)
                .then();
    }

    private void fire() {
        ObjectNode transition = Examples.to(Examples.firing(), address).put("company", company);
        peer.publish(transition.toString());
    }

    private ValidatableResponse notifications() {
        return given().queryParam("company", company)
                .get("/api/v1/notifications")
                .then();
    }
}
