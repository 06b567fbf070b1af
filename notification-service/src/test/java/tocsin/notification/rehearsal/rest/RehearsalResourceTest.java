package tocsin.notification.rehearsal.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.MailInbox;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.Mails;
import tocsin.notification.Ready;

/** Trying an alert out over HTTP, with a real database and an inbox. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class RehearsalResourceTest {

    private static final String MARK = "THIS IS A TEST. Nothing has happened, whatever is said below.\n\n";

    MailInbox inbox;
    EmbeddedBroker broker;

    private final String address = "noc-" + UUID.randomUUID() + "@acme.example";

    @BeforeEach
    void begin() {
        Ready.now();
    }

    @Test
    void shows_what_each_recipient_would_get() throws Exception {
        JsonNode answer = answer(rehearsal(false, address, "+447700900123", "https://hooks.acme.example/a"));

        JsonNode mail = answer.get("messages").get(0);
        assertThat(Examples.faults("rehearsal.json", answer)).isEmpty();
        assertThat(mail.get("text").textValue()).startsWith(MARK + "FIRING: Low ASR\nAcme Telecom\n\nASR 27.5 %");
        assertThat(mail.get("subject").textValue())
                .isEqualTo("[Test] [warning] Acme Telecom: Low ASR – 27.5 % (<= 30 %)");
        assertThat(answer.get("messages").get(1))
                .isEqualTo(
                        json(
                                """
                        {"recipient": "+447700900123", "channel": "sms", "outcome": "failed",
                         "reason": "no SMS gateway is configured", "subject": null, "text": null, "html": null,
                         "sms": null}"""));
        assertThat(answer.get("messages").findValuesAsText("channel")).containsExactly("email", "sms", "webhook");
        assertThat(answer.get("deliveries")).isEmpty();
        assertThat(inbox.messagesTo(address)).isEmpty();
    }

    @Test
    void sends_a_test_that_says_so_and_is_on_record_as_one() throws Exception {
        ObjectNode asked = rehearsal(true, address, "+447700900123");

        JsonNode answer = answer(asked);

        JsonNode deliveries = answer.get("deliveries");
        assertThat(Examples.faults("rehearsal.json", answer)).isEmpty();
        assertThat(deliveries.findValuesAsText("recipient")).containsExactly(address, "+447700900123");
        assertThat(deliveries.findValuesAsText("status")).containsExactly("sent", "dead");
        assertThat(deliveries.findValuesAsText("reason")).containsExactly("null", "no SMS gateway is configured");
        assertThat(Mails.text(mail(0)).stripTrailing())
                .isEqualTo(answer.at("/messages/0/text").textValue().stripTrailing())
                .startsWith(MARK);
        assertThat(mail(0).getSubject())
                .isEqualTo(answer.at("/messages/0/subject").textValue());
        given().get(
                        "/api/v1/notifications/{id}",
                        deliveries.at("/0/notificationId").textValue())
                .then()
                .body("test", equalTo(true))
                .body("transitionId", equalTo(asked.at("/transition/id").textValue()))
                .body("status", equalTo("sent"))
                .body("attempts.outcome", contains("delivered"));
    }

    @Test
    void asked_again_it_says_how_far_the_test_is_and_sends_nothing() throws Exception {
        ObjectNode asked = rehearsal(true, address);

        JsonNode first = answer(asked);
        JsonNode second = answer(asked);

        assertThat(second).isEqualTo(first);
        assertThat(inbox.messagesTo(address)).hasSize(1);
    }

    @Test
    void a_test_does_not_keep_people_from_hearing_of_what_happens_under_the_same_id() throws Exception {
        ObjectNode asked = rehearsal(true, address);
        answer(asked);

        try (AmqpPeer peer = new AmqpPeer(broker.port())) {
            peer.publish(asked.get("transition").toString());
        }

        await().untilAsserted(() -> assertThat(inbox.messagesTo(address)).hasSize(2));
        assertThat(mail(1).getSubject()).isEqualTo("[warning] Acme Telecom: Low ASR – 27.5 % (<= 30 %)");
    }

    @Test
    void what_nobody_is_told_of_has_no_messages() throws Exception {
        ObjectNode asked = rehearsal(true, address);
        transition(asked).put("cause", "holding").put("to", "pending");

        assertThat(answer(asked)).isEqualTo(json("{\"messages\": [], \"deliveries\": []}"));
    }

    @Test
    void every_bad_field_is_named_also_of_the_transition() {
        ObjectNode asked = rehearsal(true, address).put("send", "yes");
        transition(asked).put("timeZone", "Mars").put("penalty", "1 hour").remove("title");

        refused(asked.toString())
                .body("title", equalTo("The request is not valid"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.detail }",
                        containsInAnyOrder(
                                "#/transition/title is required",
                                "#/transition/timeZone must be an IANA time zone",
                                "#/transition/penalty must be a duration such as PT1H",
                                "#/send must be true or false"));
    }

    @Test
    void a_request_without_its_fields_is_refused() {
        refused("{}").body("errors.pointer", contains("#/transition", "#/send"));
        refused("{\"transition\": [], \"send\": false}").body("errors.detail", contains("must be an object"));
        refused("[]").body("detail", equalTo("The body must be a JSON object."));
        refused("").body("detail", equalTo("The body must be a JSON object."));
        refused("{").body("status", equalTo(400));
    }

    @Test
    void a_transition_that_is_far_too_long_or_can_never_be_kept_is_refused() {
        ObjectNode endless = rehearsal(false, address);
        transition(endless).put("title", "x".repeat(65_536));
        refused(endless.toString())
                .body("errors.pointer", contains("#/transition"))
                .body("errors.detail", contains("must not be longer than 65536 characters"));

        ObjectNode broken = rehearsal(true, address);
        transition(broken).put("company", "a\u0000b");
        refused(broken.toString()).body("errors.pointer", contains("#/transition"));
    }

    private MimeMessage mail(int number) {
        return inbox.messagesTo(address).get(number);
    }

    private static ValidatableResponse refused(String body) {
        return post(body).statusCode(400).contentType("application/problem+json");
    }

    private static JsonNode answer(ObjectNode asked) throws Exception {
        return json(post(asked.toString()).statusCode(200).extract().asString());
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/rehearsals")
                .then();
    }

    private static JsonNode json(String text) throws Exception {
        return Examples.JSON.readTree(text);
    }

    private static ObjectNode transition(ObjectNode asked) {
        return (ObjectNode) asked.get("transition");
    }

    private static ObjectNode rehearsal(boolean send, String... recipients) {
        ObjectNode asked = Examples.rehearsal().put("send", send);
        return asked.set("transition", Examples.to(transition(asked), recipients));
    }
}
