package tocsin.sampler.penalty;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A switch that listens for penalties, with a durable subscription that outlasts it and the broker. */
final class Switch implements AutoCloseable {

    private final List<AmqpMessage> messages = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();

    /** Subscribes at the broker on a port of loopback; completes when the broker knows. */
    Switch(int port) throws Exception {
        AmqpClient client = AmqpClient.create(
                vertx,
                new AmqpClientOptions().setHost("127.0.0.1").setPort(port).setContainerId("switch"));
        AmqpReceiverOptions durable = new AmqpReceiverOptions()
                .setDurable(true)
                .setLinkName("penalties")
                .addCapability("topic");
        client.createReceiver("penalties", durable)
                .map(receiver -> receiver.handler(messages::add))
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    PenaltyMessages messages() {
        return new PenaltyMessages(messages);
    }

    @Override
    public void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
