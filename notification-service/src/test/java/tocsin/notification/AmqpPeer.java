package tocsin.notification;

import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.amqp.AmqpSenderOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.amqp.AmqpClient;
import io.vertx.mutiny.amqp.AmqpConnection;
import io.vertx.mutiny.amqp.AmqpMessage;
import io.vertx.mutiny.amqp.AmqpReceiver;
import io.vertx.mutiny.amqp.AmqpSender;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Another program at the broker: publishes transitions and reads what was rejected. */
public final class AmqpPeer implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final AmqpClient client;
    private final AmqpConnection connection;
    private final AmqpSender transitions;

    /** Connects. */
    public AmqpPeer(int port) {
        client = AmqpClient.create(
                vertx, new AmqpClientOptions().setHost("127.0.0.1").setPort(port));
        connection = client.connect().await().atMost(WITHIN);
        transitions = connection
                .createSender("transitions", new AmqpSenderOptions().setCapabilities(List.of("topic")))
                .await()
                .atMost(WITHIN);
    }

    /** Publishes a body as the sampler does, and waits until the broker has it. */
    public void publish(String body) {
        publish(body, new JsonObject());
    }

    /** The same with more application properties. */
    public void publish(String body, JsonObject more) {
        publish(AmqpMessage.create()
                .durable(true)
                .contentType("application/json")
                .applicationProperties(new JsonObject()
                        .put("cloudEvents:specversion", "1.0")
                        .put("cloudEvents:type", "tocsin.transition")
                        .put("cloudEvents:source", "/tocsin/sampler")
                        .put("cloudEvents:id", "1")
                        .mergeIn(more))
                .withBufferAsBody(Buffer.buffer(body.getBytes(StandardCharsets.UTF_8)))
                .build());
    }

    /** Publishes a message of any kind. */
    public void publish(AmqpMessage message) {
        transitions.sendWithAck(message).await().atMost(WITHIN);
    }

    /** Puts a text into a queue, and waits until the broker has it. */
    public void put(String queue, String text) {
        connection
                .createSender(queue, new AmqpSenderOptions().setCapabilities(List.of("queue")))
                .chain(sender -> sender.sendWithAck(
                        AmqpMessage.create().durable(true).withBody(text).build()))
                .await()
                .atMost(WITHIN);
    }

    /** The next message of a queue; fails where none comes. */
    public AmqpMessage take(String queue) {
        AmqpReceiver receiver = connection
                .createReceiver(queue, new AmqpReceiverOptions().setMaxBufferedMessages(1))
                .await()
                .atMost(WITHIN);
        AmqpMessage message = receiver.toMulti().toUni().await().atMost(WITHIN);
        receiver.close().await().atMost(WITHIN);
        return message;
    }

    @Override
    public void close() {
        client.close().await().atMost(WITHIN);
        vertx.close().await().atMost(WITHIN);
    }
}
