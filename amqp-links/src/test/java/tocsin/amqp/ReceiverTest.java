package tocsin.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpMessageBuilder;
import io.vertx.amqp.AmqpSender;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.FreePort;
import tocsin.local.embedded.Wire;

class ReceiverTest {

    private static final int LARGE = 50_000;

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private final List<String> taken = new CopyOnWriteArrayList<>();
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
        done(vertx.close());
    }

    @Test
    void a_body_arrives_as_it_is_whatever_its_content_type_says() {
        links.receive(Link.queue("calls", 10, 10), this::take);

        send(AmqpMessage.create().contentType("application/json").withBufferAsBody(Buffer.buffer("{oops")));
        send(AmqpMessage.create().withBody("a text"));
        send(AmqpMessage.create());

        await().untilAsserted(() -> assertThat(taken).containsExactly("{oops", "a text", ""));
    }

    @Test
    void no_more_are_taken_at_once_than_the_link_says() {
        Queue<Runnable> open = new ConcurrentLinkedQueue<>();
        links.receive(Link.queue("calls", 3, 2), message -> {
            taken.add(text(message));
            return Uni.createFrom().emitter(emitter -> open.add(() -> emitter.complete(null)));
        });
        IntStream.rangeClosed(1, 10).forEach(i -> send(text(Integer.toString(i))));

        await().until(() -> taken.size() == 3);
        open.remove().run();
        await().until(() -> taken.size() == 4);

        assertThat(open).hasSize(3);
        assertThat(taken).containsExactly("1", "2", "3", "4");
    }

    @Test
    void what_cannot_be_taken_comes_again() {
        links.receive(Link.queue("calls", 1, 1), message -> {
            taken.add(text(message));
            return taken.size() == 1
                    ? Uni.createFrom().failure(new IllegalStateException("not now"))
                    : Uni.createFrom().voidItem();
        });

        send(text("stubborn"));

        await().untilAsserted(() -> assertThat(taken).containsExactly("stubborn", "stubborn"));
    }

    @Test
    void a_broker_that_was_away_is_found_again_and_what_was_not_settled_comes_again() throws Exception {
        CompletableFuture<Void> first = new CompletableFuture<>();
        Receiver receiver = links.receive(Link.queue("calls", 1, 1), message -> {
            taken.add(text(message));
            return taken.size() == 1
                    ? Uni.createFrom().completionStage(first)
                    : Uni.createFrom().voidItem();
        });
        send(text("in flight"));
        await().until(() -> taken.size() == 1);

        broker.close();
        await().until(() -> !receiver.attached());
        assertThat(receiver.trouble()).isNotEmpty();
        broker = EmbeddedBroker.start(data, port);
        await().until(receiver::attached);
        send(text("after"));
        await().until(() -> receiver.unsettled() == 2);
        assertThat(taken).as("what was taken before is still in hand").containsExactly("in flight");
        first.complete(null);

        await().untilAsserted(() -> assertThat(taken).containsExactly("in flight", "in flight", "after"));
    }

    @Test
    void whoever_receives_hears_that_it_begins_and_each_time_that_it_begins_again() throws Exception {
        Receiver receiver =
                links.receive(Link.topic("definitions", 10), this::take, () -> taken.add("messages can come in"));
        await().until(receiver::attached);
        send(port, "definitions", List.of(text("one")));
        await().untilAsserted(() -> assertThat(taken).containsExactly("messages can come in", "one"));

        broker.close();
        await().until(() -> !receiver.attached());
        broker = EmbeddedBroker.start(data, port);
        await().until(receiver::attached);
        send(port, "definitions", List.of(text("two")));

        await().untilAsserted(() ->
                assertThat(taken).containsExactly("messages can come in", "one", "messages can come in", "two"));
    }

    @Test
    void no_more_bytes_are_with_us_than_the_link_says_and_the_others_wait_at_the_broker() {
        Queue<Runnable> open = new ConcurrentLinkedQueue<>();
        Receiver receiver =
                links.receive(Link.queue("calls", 1_000, 100).within(10 * LARGE), message -> hold(open, message));
        send("calls", 50, LARGE);

        await().until(() -> open.size() >= 10);
        await().during(Duration.ofMillis(300)).until(() -> open.size() <= 11);

        assertThat(receiver.unsettledBytes()).isEqualTo(open.size() * (long) LARGE);
        assertThat(broker.waiting("calls")).isEqualTo(50);
        await().until(() -> {
            settleAll(open);
            return broker.waiting("calls") == 0;
        });
        assertThat(taken).hasSize(50);
        await().until(() -> receiver.unsettledBytes() == 0);
    }

    @Test
    void messages_that_are_suddenly_large_cost_the_link_and_nothing_else() {
        Queue<Runnable> open = new ConcurrentLinkedQueue<>();
        Receiver receiver =
                links.receive(Link.queue("calls", 1_000, 200).within(10 * LARGE), message -> hold(open, message));
        send("calls", 1_000, 10);
        await().until(() -> {
            settleAll(open);
            return taken.size() == 1_000;
        });
        List<Long> most = new CopyOnWriteArrayList<>(List.of(0L));

        send("calls", 150, LARGE);
        await().until(() -> {
            most.set(0, Math.max(most.get(0), receiver.unsettledBytes()));
            return !receiver.attached() || open.size() >= 20;
        });
        await().until(() -> {
            most.set(0, Math.max(most.get(0), receiver.unsettledBytes()));
            settleAll(open);
            return broker.waiting("calls") == 0;
        });

        assertThat(most.get(0)).isLessThanOrEqualTo(22 * LARGE);
        assertThat(Set.copyOf(taken)).as("each came, some twice").hasSize(1_150);
    }

    /** Artemis by itself throws a message away that was tried ten times. A release is no attempt. */
    @Test
    void what_is_given_back_many_times_is_not_thrown_away_by_a_broker_that_counts_attempts() throws Exception {
        int countingPort = FreePort.any();
        EmbeddedActiveMQ counting = new EmbeddedActiveMQ()
                .setConfiguration(new ConfigurationImpl()
                        .setPersistenceEnabled(false)
                        .setSecurityEnabled(false)
                        .addAcceptorConfiguration("amqp", "tcp://127.0.0.1:" + countingPort + "?protocols=AMQP")
                        .addAddressSetting("#", new AddressSettings().setMaxDeliveryAttempts(10))
                        .addAddressConfiguration(new CoreAddressConfiguration()
                                .setName("calls")
                                .addRoutingType(RoutingType.ANYCAST)
                                .addQueueConfig(QueueConfiguration.of("calls").setRoutingType(RoutingType.ANYCAST))));
        counting.start();
        Broker at = new Broker("127.0.0.1", countingPort, Optional.empty(), Optional.empty(), false);
        Receiver receiver = new Receiver(
                vertx,
                at,
                Link.queue("calls", 1, 1),
                message -> {
                    taken.add(text(message));
                    return taken.size() <= 25
                            ? Uni.createFrom().failure(new IllegalStateException("not now"))
                            : Uni.createFrom().voidItem();
                },
                () -> {},
                Duration.ofMillis(1),
                Receiver.ATTACH_WITHIN);
        receiver.start();
        send(countingPort, "calls", List.of(text("stubborn")));

        await().untilAsserted(() -> assertThat(taken).hasSize(26));

        await().until(() -> counting.getActiveMQServer().locateQueue("calls").getMessageCount() == 0);
        assertThat(counting.getActiveMQServer().locateQueue("calls").getMessagesKilled())
                .isZero();
        done(receiver.stop());
        counting.stop();
    }

    /** As one does that is killed while a receiver comes back to it. */
    @Test
    void a_broker_that_goes_before_it_has_answered_a_connection_is_found_again() throws Exception {
        try (Wire wire = Wire.to(port)) {
            wire.kill();
            Receiver receiver = new Receiver(
                    vertx,
                    new Broker("127.0.0.1", wire.port(), Optional.empty(), Optional.empty(), false),
                    Link.queue("calls", 1, 1),
                    message -> Uni.createFrom().voidItem(),
                    () -> {},
                    Duration.ofMillis(1),
                    Duration.ofSeconds(1));
            receiver.start();
            await().until(() ->
                    receiver.trouble().filter(why -> why.contains("1000")).isPresent());
            wire.mend();

            await().until(receiver::attached);
            done(receiver.stop());
        }
    }

    private Uni<Void> hold(Queue<Runnable> open, RawMessage message) {
        taken.add(text(message));
        return Uni.createFrom().emitter(emitter -> open.add(() -> emitter.complete(null)));
    }

    private static void settleAll(Queue<Runnable> open) {
        for (Runnable settle = open.poll(); settle != null; settle = open.poll()) {
            settle.run();
        }
    }

    private Uni<Void> take(RawMessage message) {
        taken.add(text(message));
        return Uni.createFrom().voidItem();
    }

    private static String text(RawMessage message) {
        return new String(message.body(), StandardCharsets.UTF_8);
    }

    private static AmqpMessageBuilder text(String body) {
        return AmqpMessage.create().withBufferAsBody(Buffer.buffer(body));
    }

    private void send(AmqpMessageBuilder message) {
        send(port, "calls", List.of(message));
    }

    /** Sends messages that differ and are all of one size. */
    private void send(String address, int messages, int size) {
        send(
                port,
                address,
                IntStream.range(0, messages)
                        .mapToObj(i -> text(size + "/" + i + " ".repeat(Math.max(0, size - (size + "/" + i).length()))))
                        .toList());
    }

    private void send(int to, String address, List<AmqpMessageBuilder> messages) {
        AmqpClient client = AmqpClient.create(
                vertx, new AmqpClientOptions().setHost("127.0.0.1").setPort(to));
        AmqpSender sender = done(client.createSender(address));
        done(Future.all(messages.stream()
                .map(message -> sender.sendWithAck(message.durable(true).build()))
                .toList()));
        done(client.close());
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception cause) {
            throw new IllegalStateException("The broker does not answer", cause);
        }
    }
}
