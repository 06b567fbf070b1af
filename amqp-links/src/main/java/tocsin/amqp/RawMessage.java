package tocsin.amqp;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.AmqpSequence;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.amqp.messaging.Section;
import org.apache.qpid.proton.message.Message;
import tocsin.telemetry.Trace;

/**
 * A message as it came.
 *
 * @param body the bytes of its data section, or of a value that is a binary; UTF-8 where it is a text; empty where it
 *     has none
 * @param contentType its content type; null where it has none
 * @param applicationProperties what else its publisher says; empty where that is nothing
 */
public record RawMessage(byte[] body, String contentType, JsonObject applicationProperties) {

    static RawMessage of(Message message) {
        ApplicationProperties properties = message.getApplicationProperties();
        return new RawMessage(
                bytes(message.getBody()),
                message.getContentType(),
                properties == null ? new JsonObject() : new JsonObject(properties.getValue()));
    }

    /**
     * What it belongs to, where its publisher says so in an application property: {@code traceparent}, or as a CloudEvent
     * (distributed tracing extension). What is no trace is none.
     */
    public Optional<Trace> trace() {
        Map<String, Object> properties = applicationProperties.getMap();
        if (properties.isEmpty()) {
            return Optional.empty();
        }
        return trace(properties, Trace.HEADER)
                .or(() -> trace(properties, "cloudEvents:" + Trace.HEADER))
                .or(() -> trace(properties, "cloudEvents_" + Trace.HEADER));
    }

    private static Optional<Trace> trace(Map<String, Object> properties, String name) {
        return properties.get(name) instanceof String text ? Trace.read(text) : Optional.empty();
    }

    private static byte[] bytes(Section body) {
        Object value = value(body);
        if (value instanceof Binary binary) {
            int start = binary.getArrayOffset();
            return Arrays.copyOfRange(binary.getArray(), start, start + binary.getLength());
        }
        return value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object value(Section body) {
        if (body instanceof Data data) {
            return data.getValue();
        }
        if (body instanceof AmqpValue single) {
            return single.getValue();
        }
        return body instanceof AmqpSequence sequence ? sequence.getValue() : null;
    }
}
