package tocsin.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiver;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final int GIVEN_BACK_MORE_OFTEN_THAN_THE_DEFAULT_ALLOWS = 15;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        get(vertx.close());
    }

    @Test
    void keeps_an_accepted_message_over_a_restart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, FreePort.any())) {
            send(broker, "calls", "kept");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, FreePort.any())) {
            assertThat(receive(broker, "calls", AmqpMessage::accepted).take()).isEqualTo("kept");
        }
    }

    @Test
    void delivers_what_is_given_back_again_and_again() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, FreePort.any())) {
            send(broker, "calls", "again");
            BlockingQueue<String> received = receive(broker, "calls", message -> message.modified(true, false));
            for (int delivery = 0; delivery < GIVEN_BACK_MORE_OFTEN_THAN_THE_DEFAULT_ALLOWS; delivery++) {
                assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo("again");
            }
        }
    }

    @Test
    void what_a_consumer_rejects_goes_to_the_rejected_queue() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, FreePort.any())) {
            send(broker, "samples", "no good");
            receive(broker, "samples", AmqpMessage::rejected);

            assertThat(receive(broker, "samples.rejected", AmqpMessage::accepted)
                            .poll(10, TimeUnit.SECONDS))
                    .isEqualTo("no good");
        }
    }

    @Test
    void every_subscriber_of_a_topic_gets_every_message() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, FreePort.any())) {
            BlockingQueue<String> one = receive(broker, "definitions", AmqpMessage::accepted);
            BlockingQueue<String> other = receive(broker, "definitions", AmqpMessage::accepted);
            send(broker, "definitions", "to all");

            assertThat(one.poll(10, TimeUnit.SECONDS)).isEqualTo("to all");
            assertThat(other.poll(10, TimeUnit.SECONDS)).isEqualTo("to all");
        }
    }

    @Test
    void a_taken_port_is_refused() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, other.getLocalPort()))
                    .isInstanceOf(PortTaken.class);
        }
    }

    private void send(EmbeddedBroker broker, String address, String body) throws Exception {
        AmqpMessage message = AmqpMessage.create().withBody(body).durable(true).build();
        get(connect(broker)
                .compose(connection -> connection.createSender(address))
                .compose(sender -> sender.sendWithAck(message)));
    }

    private BlockingQueue<String> receive(EmbeddedBroker broker, String address, Consumer<AmqpMessage> settle)
            throws Exception {
        BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
        AmqpReceiver receiver = get(connect(broker)
                .compose(connection ->
                        connection.createReceiver(address, new AmqpReceiverOptions().setAutoAcknowledgement(false))));
        receiver.handler(message -> {
            bodies.add(message.bodyAsString());
            settle.accept(message);
        });
        return bodies;
    }

    private Future<AmqpConnection> connect(EmbeddedBroker broker) {
        AmqpClientOptions options = new AmqpClientOptions().setHost("127.0.0.1").setPort(broker.port());
        return AmqpClient.create(vertx, options).connect();
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
