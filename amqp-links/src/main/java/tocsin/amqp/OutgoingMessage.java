package tocsin.amqp;

import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpMessageBuilder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import tocsin.telemetry.Trace;

/**
 * A message to be sent: durable, its body a data section.
 *
 * @param id its message id; null for none
 * @param contentType its content type; null for none
 * @param applicationProperties what else is said of it; what no UTF-8 can say of a text becomes a question mark
 * @param body the body, sent as it is
 */
public record OutgoingMessage(String id, String contentType, JsonObject applicationProperties, byte[] body) {

    private static final String JSON = "application/json";
    private static final String CLOUD_EVENTS_VERSION = "1.0";

    /**
     * A JSON document as a CloudEvent 1.0 in binary mode (CloudEvents AMQP protocol binding, section 3.1).
     *
     * @param id the event's id, unique for its source
     * @param source who sends it, a URI reference such as {@code /tocsin/sampler}
     * @param type what it is, such as {@code tocsin.transition}
     * @param subject what it is about
     * @param time when it happened
     */
    public static OutgoingMessage event(
            String id, String source, String type, String subject, Instant time, byte[] json) {
        JsonObject attributes = new JsonObject()
                .put("cloudEvents:specversion", CLOUD_EVENTS_VERSION)
                .put("cloudEvents:id", id)
                .put("cloudEvents:source", source)
                .put("cloudEvents:type", type)
                .put("cloudEvents:subject", subject)
                .put("cloudEvents:time", time.toString());
        return new OutgoingMessage(id, JSON, attributes, json);
    }

    /**
     * The same as a part of a trace: as a CloudEvent (distributed tracing extension), and in the property that programs look
     * for which know nothing of events. The same message where there is no trace.
     */
    public OutgoingMessage in(Optional<Trace> trace) {
        if (trace.isEmpty()) {
            return this;
        }
        String traceparent = trace.get().traceparent();
        JsonObject properties = applicationProperties
                .copy()
                .put(Trace.HEADER, traceparent)
                .put("cloudEvents:" + Trace.HEADER, traceparent);
        return new OutgoingMessage(id, contentType, properties, body);
    }

    AmqpMessage toAmqp() {
        AmqpMessageBuilder message = AmqpMessage.create().durable(true).withBufferAsBody(Buffer.buffer(body));
        if (id != null) {
            message.id(id);
        }
        if (contentType != null) {
            message.contentType(contentType);
        }
        return message.applicationProperties(wellFormed(applicationProperties)).build();
    }

    /**
     * Half of a surrogate pair has no UTF-8, and the AMQP library writes it all the same: the broker would refuse the message, or
     * take it and never hand it out.
     */
    private static JsonObject wellFormed(JsonObject properties) {
        JsonObject fit = new JsonObject();
        properties.forEach(property -> fit.put(
                property.getKey(),
                property.getValue() instanceof String text ? wellFormed(text) : property.getValue()));
        return fit;
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
