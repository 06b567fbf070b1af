package tocsin.config.audit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;
import tocsin.config.recipient.Recipient;

/**
 * Takes secrets out of definitions before they are kept for ever: the paths of hooks and the keys of Pushover, with which
 * anybody could send. A few digits of a digest stay, so that it can be seen that one was changed for another.
 */
public final class Masking {

    private static final int DIGEST_BYTES = 4;
    private static final String RECIPIENTS = "recipients";

    private final ObjectMapper json;

    /** Reads and writes with a mapper. */
    public Masking(ObjectMapper json) {
        this.json = json;
    }

    /** The JSON of a definition without its secrets. */
    public String mask(String definition) {
        try {
            JsonNode tree = json.readTree(definition);
            return json.writeValueAsString(tree instanceof ObjectNode object ? masked(object) : tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A definition is JSON that this service wrote", impossible);
        }
    }

    /** A copy of a definition without its secrets. */
    public static ObjectNode masked(ObjectNode definition) {
        ObjectNode masked = definition.deepCopy();
        if (masked.get(RECIPIENTS) instanceof ArrayNode recipients) {
            for (int i = 0; i < recipients.size(); i++) {
                recipients.set(i, masked(recipients.get(i).asText()));
            }
        }
        return masked;
    }

    private static String masked(String recipient) {
        OptionalInt secret = Recipient.of(recipient).secretFrom();
        return secret.isEmpty() ? recipient : recipient.substring(0, secret.getAsInt()) + "***" + digest(recipient);
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
