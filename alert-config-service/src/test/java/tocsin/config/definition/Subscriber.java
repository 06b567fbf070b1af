package tocsin.config.definition;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tocsin.config.Contract;

/** Another service that listens for definitions, with a durable subscription that outlasts it and the broker. */
public final class Subscriber implements AutoCloseable {

    private final List<AmqpMessage> messages = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final AmqpClient client;

    /** Subscribes at the broker on a port of loopback; completes when the broker knows. */
    public Subscriber(int port, String name) throws Exception {
        client = AmqpClient.create(
                vertx,
                new AmqpClientOptions().setHost("127.0.0.1").setPort(port).setContainerId(name));
        AmqpReceiverOptions durable = new AmqpReceiverOptions()
                .setDurable(true)
                .setLinkName("definitions")
                .addCapability("topic");
        client.createReceiver("definitions", durable)
                .map(receiver -> receiver.handler(messages::add))
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    /** The messages about what has this key, in the order of their arrival. */
    public List<AmqpMessage> about(String key) {
        return messages.stream()
                .filter(message ->
                        Contract.json(text(message)).get("key").asText().equals(key))
                .toList();
    }

    /** The body, which is one data section. */
    public static String text(AmqpMessage message) {
        return message.bodyAsBinary().toString();
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
