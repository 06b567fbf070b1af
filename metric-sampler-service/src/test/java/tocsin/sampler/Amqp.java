package tocsin.sampler;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.amqp.AmqpSender;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A publisher and subscriber as a switch or another service would be. */
public final class Amqp implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final AmqpConnection connection;

    public Amqp(int port) {
        connection = await(AmqpClient.create(
                        vertx, new AmqpClientOptions().setHost("127.0.0.1").setPort(port))
                .connect());
    }

    /** Sends durable messages with these bodies; returns when the broker has accepted all. */
    public void send(String address, String... bodies) {
        send(address, new JsonObject(), bodies);
    }

    /** The same with application properties. */
    public void send(String address, JsonObject properties, String... bodies) {
        AmqpSender sender = await(connection.createSender(address));
        for (String body : bodies) {
            await(sender.sendWithAck(AmqpMessage.create()
                    .durable(true)
                    .contentType("application/json")
                    .applicationProperties(properties)
                    .withBufferAsBody(Buffer.buffer(body))
                    .build()));
        }
        await(sender.close());
    }

    /** Everything that arrives at an address from now on. */
    public List<AmqpMessage> receive(String address, String... capabilities) {
        List<AmqpMessage> arrived = new CopyOnWriteArrayList<>();
        AmqpReceiverOptions options = new AmqpReceiverOptions();
        List.of(capabilities).forEach(options::addCapability);
        await(connection.createReceiver(address, options)).handler(arrived::add);
        return arrived;
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception cause) {
            throw new IllegalStateException("The broker does not answer", cause);
        }
    }

    @Override
    public void close() {
        await(connection.close());
        await(vertx.close());
    }
}
