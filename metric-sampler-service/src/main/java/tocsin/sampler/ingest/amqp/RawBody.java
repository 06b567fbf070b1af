package tocsin.sampler.ingest.amqp;

import io.smallrye.reactive.messaging.amqp.IncomingAmqpMetadata;
import java.nio.charset.StandardCharsets;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.AmqpSequence;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.amqp.messaging.Section;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * The body of an AMQP message as it came, untouched by any conversion.
 *
 * @param bytes the body; UTF-8 where the publisher sent a text
 * @param contentType the message's content type; null where it has none
 */
public record RawBody(byte[] bytes, String contentType) {

    /** Reads the body of a message of the AMQP connector: a data section, or a value that is a text or binary. */
    public static RawBody of(Message<Object> message) {
        io.vertx.amqp.AmqpMessage amqp = message.getMetadata(IncomingAmqpMetadata.class)
                .map(IncomingAmqpMetadata::getMessage)
                .orElseThrow(() -> new IllegalArgumentException("Not a message of the AMQP connector"));
        return new RawBody(bytes(amqp.unwrap().getBody()), amqp.contentType());
    }

    private static byte[] bytes(Section body) {
        if (body instanceof Data data) {
            return bytes(data.getValue());
        }
        Object value = body instanceof AmqpValue single ? single.getValue() : sequence(body);
        if (value instanceof Binary binary) {
            return bytes(binary);
        }
        return value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Object sequence(Section body) {
        return body instanceof AmqpSequence sequence ? sequence.getValue() : null;
    }

    private static byte[] bytes(Binary binary) {
        return binary == null
                ? new byte[0]
                : java.util.Arrays.copyOfRange(
                        binary.getArray(), binary.getArrayOffset(), binary.getArrayOffset() + binary.getLength());
    }
}
