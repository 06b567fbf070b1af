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
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.FreePort;

class ReceiverTest {

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
        Receiver receiver = links.receive(Link.queue("calls", 1, 1), message -> {
            taken.add(text(message));
            return taken.size() == 1
                    ? Uni.createFrom().nothing()
                    : Uni.createFrom().voidItem();
        });
        send(text("in flight"));
        await().until(() -> taken.size() == 1);

        broker.close();
        await().until(() -> !receiver.attached());
        broker = EmbeddedBroker.start(data, port);
        await().until(receiver::attached);
        send(text("after"));

        await().untilAsserted(() -> assertThat(taken).containsExactly("in flight", "in flight", "after"));
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
        AmqpClient client = AmqpClient.create(
                vertx, new AmqpClientOptions().setHost("127.0.0.1").setPort(port));
        AmqpSender sender = done(client.createSender("calls"));
        done(sender.sendWithAck(message.durable(true).build()));
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
