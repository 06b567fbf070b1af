package tocsin.local.chaos.evidence;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiver;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the broker what waits in its queues, as its operators do: over its management address. For use by one thread. */
public final class Broker implements AutoCloseable {

    private static final String MANAGEMENT = "activemq.management";
    private static final int ANSWER_WITHIN_SECONDS = 10;
    private static final int LAST_AFTER_MILLIS = 2_000;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
    private final AmqpClient client;

    /** The broker at a port of loopback. */
    public Broker(int port) {
        client = AmqpClient.create(
                vertx, new AmqpClientOptions().setHost("127.0.0.1").setPort(port));
    }

    /** How many messages of each queue are not settled. */
    public Map<String, Long> waiting(List<String> queues) throws InterruptedException, ExecutionException {
        AmqpConnection connection = await(client.connect());
        try {
            AmqpReceiver answers = await(connection.createDynamicReceiver());
            BlockingQueue<AmqpMessage> answered = new LinkedBlockingQueue<>();
            answers.handler(answered::add);
            Map<String, Long> waiting = new LinkedHashMap<>();
            for (String queue : queues) {
                await(await(connection.createSender(MANAGEMENT)).sendWithAck(question(queue, answers.address())));
                waiting.put(queue, number(queue, answered.poll(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)));
            }
            return waiting;
        } finally {
            connection.close();
        }
    }

    private static AmqpMessage question(String queue, String answersTo) {
        return AmqpMessage.create()
                .replyTo(answersTo)
                .applicationProperties(new JsonObject()
                        .put("_AMQ_ResourceName", "queue." + queue)
                        .put("_AMQ_Attribute", "messageCount"))
                .withBody("[]")
                .build();
    }

    private static long number(String queue, AmqpMessage answer) {
        if (answer == null) {
            throw new IllegalStateException("The broker does not say what waits in " + queue);
        }
        String body = answer.bodyAsString();
        if (!answer.applicationProperties().getBoolean("_AMQ_OperationSucceeded", false)) {
            throw new IllegalStateException("The broker does not say what waits in " + queue + ": " + body);
        }
        return new JsonArray(body).getLong(0);
    }

    /** Takes everything that waits in a queue. */
    public List<String> take(String queue) throws InterruptedException, ExecutionException {
        BlockingQueue<String> taken = new LinkedBlockingQueue<>();
        AmqpConnection connection = await(client.connect());
        try {
            await(connection.createReceiver(queue)).handler(message -> taken.add(text(message)));
            List<String> all = new ArrayList<>();
            String next = taken.poll(LAST_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            while (next != null) {
                all.add(next);
                next = taken.poll(LAST_AFTER_MILLIS, TimeUnit.MILLISECONDS);
            }
            return all;
        } finally {
            connection.close();
        }
    }

    private static String text(AmqpMessage message) {
        return message.bodyAsBinary().toString(StandardCharsets.UTF_8);
    }

    private static <T> T await(Future<T> future) throws InterruptedException, ExecutionException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException cause) {
            throw new ExecutionException("The broker does not answer", cause);
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
