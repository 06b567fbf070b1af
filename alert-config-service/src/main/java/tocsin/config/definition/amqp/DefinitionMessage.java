package tocsin.config.definition.amqp;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.amqp.AmqpMessage;
import tocsin.config.definition.Definition;
import tocsin.config.definition.json.DefinitionJson;

/** A definition as a durable message: a CloudEvent 1.0 in binary mode (CloudEvents AMQP protocol binding). */
final class DefinitionMessage {

    private static final String TYPE = "tocsin.definition.changed";
    private static final String SOURCE = "/tocsin/config";

    private DefinitionMessage() {}

    static AmqpMessage of(Definition definition) {
        String body = DefinitionJson.of(definition).toString();
        JsonObject attributes = new JsonObject()
                .put("cloudEvents:specversion", "1.0")
                .put("cloudEvents:id", Long.toString(definition.revision()))
                .put("cloudEvents:source", SOURCE)
                .put("cloudEvents:type", TYPE)
                .put("cloudEvents:subject", definition.kind().text() + "/" + definition.key())
                .put("cloudEvents:time", definition.changedAt().toString());
        return new AmqpMessage(io.vertx.amqp.AmqpMessage.create()
                .durable(true)
                .contentType("application/json")
                .applicationProperties(attributes)
                .withBufferAsBody(Buffer.buffer(body))
                .build());
    }
}
