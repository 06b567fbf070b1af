package tocsin.local.fuzz;

import static org.awaitility.Awaitility.await;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.amqp.AmqpSender;
import io.vertx.amqp.AmqpSenderOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import tocsin.local.Scene;

/** The broker, as somebody sees it who sends rubbish and looks at what comes back. */
final class Broker implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final AmqpClient client;

    Broker(URI address) {
        client = AmqpClient.create(
                vertx, new AmqpClientOptions().setHost(address.getHost()).setPort(address.getPort()));
    }

    /** Sends messages one after the other; the broker has them all when this returns. */
    void send(String address, List<byte[]> bodies, boolean multicast) throws Exception {
        AmqpSenderOptions options = new AmqpSenderOptions();
        if (multicast) {
            options.addCapability("topic");
        }
        AmqpSender sender = done(client.createSender(address, options));
        for (byte[] body : bodies) {
            done(sender.sendWithAck(AmqpMessage.create()
                    .durable(true)
                    .contentType("application/json")
                    .withBufferAsBody(Buffer.buffer(body))
                    .build()));
        }
        done(sender.close());
    }

    /** What is set aside from now on; the queue grows as messages come. What was there before ends with a fence of ours. */
    Queue<AmqpMessage> setAside(String address) throws Exception {
        Queue<AmqpMessage> heard = new ConcurrentLinkedQueue<>();
        String aside = address + ".rejected";
        done(client.createReceiver(aside, new AmqpReceiverOptions().addCapability("queue"))
                .onSuccess(receiver -> receiver.handler(heard::add)));
        String fence = UUID.randomUUID().toString();
        send(aside, List.of(fence.getBytes(StandardCharsets.UTF_8)), false);
        await().atMost(Scene.SOON).until(() -> heard.stream()
                .anyMatch(message -> message.bodyAsBinary().toString().equals(fence)));
        heard.clear();
        return heard;
    }

    private static <T> T done(Future<T> work) throws Exception {
        return work.toCompletionStage().toCompletableFuture().get(Scene.SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        done(client.close());
        done(vertx.close());
    }
}
