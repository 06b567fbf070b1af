package tocsin.notification.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpSenderOptions;
import io.vertx.mutiny.amqp.AmqpClient;
import io.vertx.mutiny.amqp.AmqpMessage;
import io.vertx.mutiny.amqp.AmqpSender;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Publishes on the address of definitions, as config-service does. */
final class DefinitionsPublisher implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final AmqpClient client;
    private final AmqpSender definitions;

    DefinitionsPublisher(int port) {
        client = AmqpClient.create(
                vertx, new AmqpClientOptions().setHost("127.0.0.1").setPort(port));
        definitions = client.connect()
                .chain(connection -> connection.createSender(
                        "definitions", new AmqpSenderOptions().setCapabilities(List.of("topic"))))
                .await()
                .atMost(WITHIN);
    }

    void publish(JsonNode definition) {
        publish(definition.toString());
    }

    void publish(String body) {
        publish(body.getBytes(StandardCharsets.UTF_8));
    }

    void publish(byte[] body) {
        definitions
                .sendWithAck(AmqpMessage.create()
                        .durable(true)
                        .contentType("application/json")
                        .withBufferAsBody(Buffer.buffer(body))
                        .build())
                .await()
                .atMost(WITHIN);
    }

    @Override
    public void close() {
        client.close().await().atMost(WITHIN);
        vertx.close().await().atMost(WITHIN);
    }
}
