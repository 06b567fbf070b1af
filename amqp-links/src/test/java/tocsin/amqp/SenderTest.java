package tocsin.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.FreePort;
import tocsin.local.embedded.Wire;

class SenderTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private final List<RawMessage> arrived = new CopyOnWriteArrayList<>();
    private int port;
    private EmbeddedBroker broker;
    private Links links;

    @BeforeEach
    void start() throws Exception {
        port = FreePort.any();
        broker = EmbeddedBroker.start(data, port);
        links = new Links(vertx, new Broker("127.0.0.1", port, Optional.empty(), Optional.empty(), false));
    }

    @AfterEach
    void stop() throws Exception {
        links.close();
        broker.close();
        vertx.close();
    }

    @Test
    void messages_arrive_in_their_order_as_they_are() {
        receive("calls.rejected");
        Sender sender = links.toQueue("calls.rejected");

        List<Uni<Void>> sent = IntStream.range(0, 100)
                .mapToObj(i -> sender.send(message("{not json " + i)))
                .toList();
        Uni.join().all(sent).andFailFast().await().atMost(SOON);

        await().until(() -> arrived.size() == 100);
        assertThat(arrived)
                .extracting(message -> new String(message.body(), StandardCharsets.UTF_8))
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> "{not json " + i).toList());
    }

    @Test
    void a_property_that_no_utf_8_can_say_costs_no_message() {
        receive("calls.rejected");
        JsonObject odd = new JsonObject().put("detail", "area \ud800 is none").put("emoji", "\ud83d\ude00");

        links.toQueue("calls.rejected")
                .send(new OutgoingMessage(null, null, odd, "{}".getBytes(StandardCharsets.UTF_8)))
                .await()
                .atMost(SOON);

        await().until(() -> arrived.size() == 1);
        assertThat(arrived.get(0).applicationProperties())
                .isEqualTo(new JsonObject().put("detail", "area ? is none").put("emoji", "\ud83d\ude00"));
    }

    @Test
    void an_event_carries_its_attributes_beside_the_json() {
        Receiver receiver = receive("transitions");
        await().until(receiver::attached);

        links.toTopic("transitions")
                .send(OutgoingMessage.event(
                        "42",
                        "/tocsin/sampler",
                        "tocsin.transition",
                        "alert/7",
                        Instant.parse("2026-03-02T09:14:06.250Z"),
                        "{}".getBytes(StandardCharsets.UTF_8)))
                .await()
                .atMost(SOON);

        await().until(() -> arrived.size() == 1);
        assertThat(arrived.get(0).contentType()).isEqualTo("application/json");
        assertThat(arrived.get(0).applicationProperties())
                .isEqualTo(new JsonObject()
                        .put("cloudEvents:specversion", "1.0")
                        .put("cloudEvents:id", "42")
                        .put("cloudEvents:source", "/tocsin/sampler")
                        .put("cloudEvents:type", "tocsin.transition")
                        .put("cloudEvents:subject", "alert/7")
                        .put("cloudEvents:time", "2026-03-02T09:14:06.250Z"));
    }

    @Test
    void a_send_fails_while_the_broker_is_away_and_works_when_it_is_back() throws Exception {
        Sender sender = links.toQueue("calls.rejected");
        sender.send(message("before")).await().atMost(SOON);
        broker.close();

        Uni<Void> away = sender.send(message("away"));
        assertThatThrownBy(() -> away.await().atMost(SOON)).isNotNull();

        broker = EmbeddedBroker.start(data, port);
        sender.send(message("after"))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(100))
                .atMost(20)
                .await()
                .atMost(SOON);
        receive("calls.rejected");
        await().untilAsserted(() -> assertThat(arrived)
                .extracting(message -> new String(message.body(), StandardCharsets.UTF_8))
                .containsExactly("before", "after"));
    }

    /** The wire goes dead under two sends; the link that a third one opens after the first has failed is not the second's. */
    @Test
    void a_send_that_fails_late_leaves_the_link_alone_that_was_opened_meanwhile() throws Exception {
        try (Wire wire = Wire.to(port)) {
            Broker overWire = new Broker("127.0.0.1", wire.port(), Optional.empty(), Optional.empty(), false);
            Sender sender = new Sender(vertx, overWire, "calls.rejected", "queue", PATIENCE);
            sender.send(message("before")).await().atMost(SOON);
            wire.kill();
            CompletableFuture<Void> first = sender.send(message("first")).subscribeAsCompletionStage();
            await().pollDelay(PATIENCE.dividedBy(3)).until(() -> !first.isDone());
            CompletableFuture<Void> second = sender.send(message("second")).subscribeAsCompletionStage();
            await().until(first::isCompletedExceptionally);

            CompletableFuture<Void> third = sender.send(message("third")).subscribeAsCompletionStage();
            await().until(second::isCompletedExceptionally);
            wire.mend();

            await().until(third::isDone);
            assertThat(third)
                    .as("sent over a link of its own, which nobody closed")
                    .isCompleted();
            sender.stop();
        }
    }

    private Receiver receive(String address) {
        return links.receive(
                address.equals("transitions") ? Link.topic(address, 10) : Link.queue(address, 1, 10), message -> {
                    arrived.add(message);
                    return Uni.createFrom().voidItem();
                });
    }

    private static OutgoingMessage message(String body) {
        return new OutgoingMessage(null, "application/json", new JsonObject(), body.getBytes(StandardCharsets.UTF_8));
    }
}
