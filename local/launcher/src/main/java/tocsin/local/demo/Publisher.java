package tocsin.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpSender;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends calls and samples as any switch or billing system would: durable messages over AMQP 1.0, each acknowledged. */
final class Publisher implements AutoCloseable {

    private static final int LIMIT_SECONDS = 15;

    private final ObjectMapper json = new ObjectMapper();
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));
    private final AmqpSender calls;
    private final AmqpSender samples;

    /** Connects to a broker. */
    Publisher(AmqpClientOptions options) throws DemoFailure, InterruptedException {
        try {
            AmqpConnection connection = await(AmqpClient.create(vertx, options).connect());
            calls = await(connection.createSender("calls"));
            samples = await(connection.createSender("samples"));
        } catch (DemoFailure | InterruptedException failure) {
            vertx.close();
            throw failure;
        }
    }

    void send(Call call) throws DemoFailure, InterruptedException {
        send(calls, call);
    }

    void send(Sample sample) throws DemoFailure, InterruptedException {
        send(samples, sample);
    }

    private void send(AmqpSender sender, Object body) throws DemoFailure, InterruptedException {
        try {
            AmqpMessage message = AmqpMessage.create()
                    .durable(true)
                    .contentType("application/json")
                    .withBufferAsBody(Buffer.buffer(json.writeValueAsBytes(body)))
                    .build();
            await(sender.sendWithAck(message));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A record that JSON cannot write", cause);
        }
    }

    private static <T> T await(Future<T> future) throws DemoFailure, InterruptedException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException cause) {
            throw new DemoFailure("the broker does not take what the demo sends", cause.getCause());
        } catch (TimeoutException cause) {
            throw new DemoFailure("the broker has not answered within " + LIMIT_SECONDS + " seconds");
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
