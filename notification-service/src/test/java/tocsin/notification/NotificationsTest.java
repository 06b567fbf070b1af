package tocsin.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.amqp.AmqpMessage;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.qpid.proton.amqp.UnsignedInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.MailInbox;

/** Transitions in over AMQP, e-mails out, and everything to be seen at /notifications. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class NotificationsTest {

    MailInbox inbox;
    EmbeddedBroker broker;

    private final String address = "noc-" + UUID.randomUUID() + "@acme.example";
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
    void a_transition_becomes_an_email_that_is_on_record() throws Exception {
        ObjectNode firing = Examples.to(Examples.firing(), address);

        peer.publish(firing.toString());

        MimeMessage mail = mails(1).get(0);
        JsonNode notification = notifications(firing, 1).get(0);
        assertThat(mail.getSubject()).isEqualTo("[warning] Acme Telecom: Low ASR – 27.5 % (<= 30 %)");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Tocsin <alerts@example.com>");
        assertThat(mail.getMessageID()).isEqualTo("<" + notification.get("id").textValue() + "@tocsin.example.com>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Cc")).isNull();
        assertThat(Mails.text(mail))
                .startsWith("FIRING: Low ASR\nAcme Telecom\n\nASR 27.5 % is at or below 30 %")
                .contains("\n  Measured over: 5 minutes, 40 calls (at least 30 needed)\n");

        JsonNode attempt = notification.get("attempts").get(0);
        assertThat(notification)
                .isEqualTo(Examples.JSON
                        .createObjectNode()
                        .put("id", notification.get("id").textValue())
                        .put("transitionId", firing.get("id").textValue())
                        .put("test", false)
                        .put("alertId", firing.get("alertId").textValue())
                        .put("company", "acme")
                        .put("recipient", address)
                        .put("channel", "email")
                        .put("status", "sent")
                        .putNull("reason")
                        .<ObjectNode>set("decisions", notification.get("decisions"))
                        .set("attempts", Examples.JSON.createArrayNode().add(attempt)));
        assertThat(notification.get("decisions").findValuesAsText("stage"))
                .containsExactly("route", "dedup", "rate", "render", "deliver");
        assertThat(notification.get("decisions").findValuesAsText("reason"))
                .containsExactly("fired", "told-for-the-first-time", "one-by-one", "rendered", "delivered");
        assertThat(attempt.get("outcome").textValue()).isEqualTo("delivered");
        assertThat(attempt.get("detail").textValue()).isEqualTo("accepted by the mail server");
        assertThat(Examples.faults("notification.json", notification)).isEmpty();
    }

    @Test
    void a_reset_sends_a_message_of_its_own() throws Exception {
        peer.publish(Examples.to(Examples.firing(), address).toString());
        peer.publish(Examples.to(Examples.reset(), address).toString());

        assertThat(subjects(2))
                .containsExactly(
                        "[warning] Acme Telecom: Low ASR – 27.5 % (<= 30 %)",
                        "[resolved] Acme Telecom: Low balance – 100.00 EUR (reset at 60.50 EUR or above)");
    }

    @Test
    void a_value_on_schedule_is_told_to_everybody_as_a_report() throws Exception {
        String other = "other-" + address;
        ObjectNode scheduled = Examples.to(Examples.scheduled().put("notifyReset", false), address, other);

        peer.publish(scheduled.toString());

        assertThat(mails(1).get(0).getSubject()).isEqualTo("Daily balance: Acme Telecom, 1,249.95 EUR");
        assertThat(Mails.text(mails(1).get(0)))
                .startsWith(
                        "Daily balance\nAcme Telecom\n\n  Balance: 1,249.95 EUR\n  When: Monday, 2 March 2026, 08:00:00")
                .doesNotContain("FIRING", "reset");
        await().untilAsserted(() -> assertThat(inbox.messagesTo(other)).hasSize(1));
        assertThat(notifications(scheduled, 2).findValuesAsText("status")).containsOnly("sent");
    }

    @Test
    void a_penalty_is_told_with_its_length() throws Exception {
        peer.publish(Examples.to(Examples.consecutiveFailures(), address).toString());

        assertThat(mails(1).get(0).getSubject())
                .isEqualTo("[critical] Globex Carrier: Carrier is dead – Consecutive failures 20 (>= 20)");
        assertThat(Mails.text(mails(1).get(0))).contains("\nThe company is disabled for 1 hour.\n");
    }

    @Test
    void a_transition_that_comes_again_adds_nothing() throws Exception {
        ObjectNode firing = Examples.to(Examples.firing(), address);
        peer.publish(firing.toString());
        mails(1);

        peer.publish(firing.toString());
        peer.publish("[" + firing + ", " + firing + "]");
        // Messages are taken in order, so when this one is sent, those before it are done with.
        peer.publish(Examples.to(Examples.reset(), address).toString());

        assertThat(mails(2)).hasSize(2);
        assertThat(notifications(firing, 1)).hasSize(1);
    }

    @Test
    void an_array_without_cloud_event_attributes_as_text_is_taken_too() throws Exception {
        ObjectNode one = Examples.to(Examples.firing(), address);
        ObjectNode other =
                Examples.to(Examples.firing().put("title", "Another"), address).put("at", "2026-03-02T09:15:00Z");

        peer.publish(
                AmqpMessage.create().withBody("[" + one + "," + other + "]").build());

        assertThat(subjects(2))
                .containsExactly(
                        "[warning] Acme Telecom: Low ASR – 27.5 % (<= 30 %)",
                        "[warning] Acme Telecom: Another – 27.5 % (<= 30 %)");
    }

    @Test
    void channels_that_are_not_there_are_said_so_at_once() throws Exception {
        ObjectNode firing =
                Examples.to(Examples.firing(), "+447700900123", "https://hooks.acme.example/a", "a\r\nb@acme.example");

        peer.publish(firing.toString());

        JsonNode all = notifications(firing, 3);
        assertThat(all.findValuesAsText("channel")).containsExactly("email", "webhook", "sms");
        assertThat(all.findValuesAsText("status")).containsOnly("dead");
        assertThat(all)
                .extracting(each -> each.get("reason").textValue())
                .containsExactly(
                        "the recipient is not an e-mail address",
                        "no webhook secret is configured (tocsin.webhook.secrets)",
                        "no SMS gateway is configured");
    }

    @Test
    void a_body_that_is_no_json_is_put_aside_untouched_with_the_reason() {
        byte[] body = {'{', '"', 'i', 'd', '"', ':', (byte) 0xff, 0};
        peer.publish(AmqpMessage.create()
                .contentType("application/json")
                .applicationProperties(new JsonObject()
                        .put("cloudEvents:id", "7")
                        .put("x:of-a-type-that-JSON-has-not", UnsignedInteger.valueOf(7)))
                .withBufferAsBody(Buffer.buffer(body))
                .build());

        AmqpMessage rejected = peer.take("transitions.rejected");

        assertThat(rejected.bodyAsBinary().getBytes()).isEqualTo(body);
        assertThat(rejected.isDurable()).isTrue();
        assertThat(rejected.contentType()).isEqualTo("application/json");
        assertThat(rejected.applicationProperties().getString("cloudEvents:id")).isEqualTo("7");
        assertThat(rejected.applicationProperties().getValue("x:of-a-type-that-JSON-has-not"))
                .isEqualTo(UnsignedInteger.valueOf(7));
        assertThat(rejected.applicationProperties().getString("reason")).isEqualTo("unreadable");
        assertThat(rejected.applicationProperties().getString("address")).isEqualTo("transitions");
        assertThat(rejected.applicationProperties().getString("detail")).startsWith("not JSON at line 1, column ");
        assertThat(Examples.faults("rejected-properties.json", ours(rejected))).isEmpty();
    }

    @Test
    void what_is_good_in_an_array_is_sent_though_another_item_is_not() throws Exception {
        ObjectNode good = Examples.to(Examples.firing(), address);
        ObjectNode bad = Examples.to(Examples.firing(), address);
        bad.remove("alertId");
        String body = "[" + bad + ", " + good + "]";

        peer.publish(body);

        AmqpMessage rejected = peer.take("transitions.rejected");
        assertThat(rejected.bodyAsBinary().toString()).isEqualTo(body);
        assertThat(rejected.applicationProperties().getString("reason")).isEqualTo("invalid");
        assertThat(rejected.applicationProperties().getString("detail")).isEqualTo("item 0: alertId is required");
        assertThat(mails(1)).hasSize(1);
    }

    @Test
    void what_the_database_can_never_keep_is_put_aside_and_holds_up_nobody() throws Exception {
        peer.publish(Examples.to(Examples.firing(), address)
                .put("company", "a\u0000b")
                .toString());
        peer.publish(Examples.to(Examples.firing(), address).toString());

        assertThat(peer.take("transitions.rejected").applicationProperties().getString("reason"))
                .isEqualTo("not-storable");
        assertThat(mails(1)).hasSize(1);
    }

    @Test
    void lists_are_filtered_and_come_in_pages_the_newest_first() throws Exception {
        String company = "c-" + UUID.randomUUID();
        String alert = UUID.randomUUID().toString();
        String second = "";
        for (int i = 0; i < 3; i++) {
            ObjectNode firing = Examples.to(Examples.firing(), "+44770090012" + i)
                    .put("company", company)
                    .put("alertId", alert);
            second = i == 1 ? firing.get("id").textValue() : second;
            peer.publish(firing.toString());
        }
        await().untilAsserted(() -> given().queryParam("company", company)
                .get("/api/v1/notifications")
                .then()
                .body("items", hasSize(3)));

        String next = given().queryParam("alert", alert)
                .queryParam("status", "dead")
                .queryParam("limit", 2)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.recipient", contains("+447700900122", "+447700900121"))
                .extract()
                .path("next");
        given().queryParam("alert", alert)
                .queryParam("cursor", next)
                .get("/api/v1/notifications")
                .then()
                .body("items.recipient", contains("+447700900120"))
                .body("next", nullValue());
        given().queryParam("transition", second)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.recipient", contains("+447700900121"))
                .body("items.transitionId", contains(second));
        given().queryParam("transition", UUID.randomUUID().toString())
                .get("/api/v1/notifications")
                .then()
                .body("items", hasSize(0));
        given().queryParam("alert", alert)
                .queryParam("status", "sent")
                .get("/api/v1/notifications")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_bad_filter_is_named() {
        assertRefused("company", "a\0b", "must not contain the character NUL");
        assertRefused("alert", "x", "must be a UUID");
        assertRefused("transition", "x", "must be a UUID");
        assertRefused("status", "lost", "must be one of queued, sent, retrying, silenced, dead");
        assertRefused("limit", "many", "must be from 1 to 1000");
        assertRefused("limit", "0", "must be from 1 to 1000");
        assertRefused("cursor", "%%", "is not a cursor of this list");
        assertRefused("cursor", "YWJj", "is not a cursor of this list");
    }

    @Test
    void only_a_dead_notification_can_be_queued_again() throws Exception {
        ObjectNode firing = Examples.to(Examples.firing(), address, "+447700900123");
        peer.publish(firing.toString());
        mails(1);
        JsonNode all = notifications(firing, 2);
        String dead = all.get(0).get("id").textValue();
        String sent = all.get(1).get("id").textValue();

        given().post("/api/v1/notifications/{id}/retry", sent)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        equalTo("Notification " + sent
                                + " is not queued: it is sent; only a dead one can be queued again."));
        given().post("/api/v1/notifications/{id}/retry", dead)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("Notification " + dead + " is not queued: nothing can be sent to its recipient:"
                                + " no SMS gateway is configured."));
    }

    @Test
    void what_is_not_there_is_not_found() {
        String none = UUID.randomUUID().toString();
        for (String path : List.of(none, "nonsense")) {
            given().get("/api/v1/notifications/" + path)
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo("There is no notification " + path + "."));
        }
        given().post("/api/v1/notifications/{id}/retry", none).then().statusCode(404);
    }

    @Test
    void deliveries_are_counted_by_channel_and_outcome() throws Exception {
        peer.publish(Examples.to(Examples.firing(), address).toString());
        mails(1);

        await().untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                .contains("tocsin_deliveries_total{channel=\"email\",outcome=\"delivered\"}"));
    }

    @Test
    void the_api_is_described() {
        given().get("/openapi/notification")
                .then()
                .statusCode(200)
                .body(containsString("/api/v1/notifications/{id}/retry"));
    }

    /** The properties that were added to those that the message came with. */
    private static JsonNode ours(AmqpMessage rejected) {
        ObjectNode properties = Examples.JSON.createObjectNode();
        rejected.applicationProperties().stream()
                .filter(property -> !property.getKey().contains(":"))
                .forEach(property ->
                        properties.put(property.getKey(), property.getValue().toString()));
        return properties;
    }

    private static void assertRefused(String parameter, String value, String detail) {
        given().queryParam(parameter, value)
                .get("/api/v1/notifications")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains(parameter))
                .body("errors.detail", contains(detail));
    }

    private List<MimeMessage> mails(int number) {
        await().untilAsserted(() -> assertThat(inbox.messagesTo(address)).hasSizeGreaterThanOrEqualTo(number));
        return inbox.messagesTo(address);
    }

    private List<String> subjects(int number) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mails(number)) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    /** The notifications about a transition, the newest first, as soon as none of them is queued. */
    private static JsonNode notifications(ObjectNode transition, int number) {
        return await().until(
                        () -> {
                            var found = Examples.JSON.createArrayNode();
                            list().forEach(each -> {
                                if (each.get("transitionId").equals(transition.get("id"))) {
                                    found.add(each);
                                }
                            });
                            return found;
                        },
                        found -> found.size() == number
                                && !found.findValuesAsText("status").contains("queued"));
    }

    private static JsonNode list() throws JsonProcessingException {
        String body = given().get("/api/v1/notifications").asString();
        return Examples.JSON.readTree(body).get("items");
    }
}
