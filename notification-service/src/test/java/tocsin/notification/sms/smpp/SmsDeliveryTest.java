package tocsin.notification.sms.smpp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.Ready;

/** From a transition to a telephone and back to the record, over a real link. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
@WithTestResource(SmscParts.class)
class SmsDeliveryTest {

    private static final String NUMBER = "+447700900123";

    MoodySmsc smsc;
    EmbeddedBroker broker;

    private final String company = "c-" + UUID.randomUUID();
    private AmqpPeer peer;

    @BeforeEach
    void connect() {
        Ready.now();
        await().until(() -> !smsc.sessions.isEmpty());
        peer = new AmqpPeer(broker.port());
    }

    @AfterEach
    void disconnect() {
        peer.close();
    }

    @Test
    void an_alert_reaches_a_telephone_and_its_arrival_is_on_record() {
        publish();
        await().untilAsserted(() -> notifications()
                .body("items.status", contains("sent"))
                .body("items[0].attempts.outcome", contains("delivered")));

        assertThat(smsc.receipt(smsc.lastId(), "DELIVRD")).isEqualTo(SMPPConstant.STAT_ESME_ROK);

        notifications().body("items.status", contains("sent")).body("items[0].decisions.reason", hasItem("arrived"));
    }

    @Test
    void one_that_is_lost_on_the_way_is_dead() {
        publish();
        await().untilAsserted(() -> notifications().body("items.status", contains("sent")));

        assertThat(smsc.receipt(smsc.lastId(), "UNDELIV")).isEqualTo(SMPPConstant.STAT_ESME_ROK);

        notifications()
                .body("items.status", contains("dead"))
                .body("items[0].reason", equalTo("not delivered: receipt UNDELIV, error 000"));
    }

    @Test
    void a_receipt_that_is_there_before_the_message_is_on_record_is_not_lost() {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        smsc.moods.add((message, session) -> {
            String id = smsc.nextId();
            new Thread(() -> status.complete(smsc.receipt(id, "DELIVRD")), "early").start();
            return SMPPConstant.STAT_ESME_ROK;
        });

        publish();

        assertThat(status.join()).isEqualTo(SMPPConstant.STAT_ESME_ROK);
        await().untilAsserted(() -> notifications()
                .body("items.status", contains("sent"))
                .body("items[0].decisions.reason", hasItem("arrived")));
    }

    @Test
    void a_throttled_message_is_sent_when_the_gateway_is_ready_again() {
        smsc.refuse(SMPPConstant.STAT_ESME_RTHROTTLED);

        publish();

        await().untilAsserted(() -> notifications()
                .body("items.status", contains("sent"))
                .body("items[0].attempts.outcome", contains("failed", "delivered")));
    }

    private ValidatableResponse notifications() {
        return given().queryParam("company", company)
                .get("/api/v1/notifications")
                .then();
    }

    private void publish() {
        ObjectNode transition = Examples.to(Examples.firing(), NUMBER).put("company", company);
        peer.publish(transition.toString());
    }
}
