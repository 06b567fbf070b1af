package tocsin.sampler.ingest.map.json;

import com.fasterxml.jackson.databind.JsonNode;
import tocsin.sampler.ingest.map.Document;
import tocsin.sampler.ingest.map.Pointer;

/** A document in JSON. */
public record JsonDocument(JsonNode root) implements Document {

    @Override
    public Found at(Pointer place) {
        JsonNode node = root;
        for (Pointer.Token token : place.tokens()) {
            node = node.isArray() ? node.get(token.index()) : node.get(token.name());
            if (node == null) {
                return Found.NOTHING;
            }
        }
        return found(node);
    }

    private static Found found(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> new Found(Kind.TEXT, node.textValue());
            case NUMBER -> new Found(Kind.NUMBER, node.asText());
            case BOOLEAN -> new Found(Kind.BOOLEAN, node.asText());
            case OBJECT -> new Found(Kind.OBJECT, null);
            case ARRAY -> new Found(Kind.ARRAY, null);
            default -> new Found(Kind.NULL, null);
        };
    }
}
