package tocsin.sampler.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Supplier;
import tocsin.sampler.ingest.Rejection.Reason;

/** Takes a body apart that is one value or an array of them. */
final class Elements {

    /** A body of millions of crumbs would take memory and time without measure; who has more sends another array. */
    static final int MOST = 10_000;

    private final JsonFactory parsers;
    private final ObjectReader json;

    Elements(ObjectMapper json) {
        // JSON is UTF-8 (RFC 8259, 8.1). Only then has every element its place in the body.
        this.parsers = json.getFactory()
                .rebuild()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .build();
        // What follows an element of an array is the next element, not an error.
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Is given the elements in their order. */
    @FunctionalInterface
    interface Visitor {
        /** An element, and its own bytes for who wants them. */
        void element(int index, JsonNode node, Supplier<byte[]> original);
    }

    /** A body of which nothing is taken; the message says where it goes wrong. */
    static final class Refused extends Exception {

        private final Reason reason;

        private Refused(Reason reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /**
     * Visits each element.
     *
     * @throws Refused where the body is no JSON, or an array of too many elements; some may have been visited by then
     */
    void each(byte[] body, Visitor visitor) throws Refused {
        try (JsonParser parser = parsers.createParser(body)) {
            document(parser, body, visitor);
        } catch (JsonProcessingException malformed) {
            throw new Refused(Reason.MALFORMED, malformed.getOriginalMessage() + at(malformed.getLocation()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory failed", impossible);
        }
    }

    private static String at(JsonLocation place) {
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private void document(JsonParser parser, byte[] body, Visitor visitor) throws IOException, Refused {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new Refused(Reason.MALFORMED, "The body is empty");
        }
        if (first == JsonToken.START_ARRAY) {
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                if (index == MOST) {
                    throw new Refused(Reason.TOO_MANY, "The array has more than " + MOST + " elements");
                }
                element(index, parser, body, visitor);
            }
        } else {
            element(0, parser, body, visitor);
        }
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "There is something after the end");
        }
    }

    private void element(int index, JsonParser parser, byte[] body, Visitor visitor) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        JsonNode node = tree(parser);
        int end = (int) parser.currentLocation().getByteOffset();
        visitor.element(index, node, () -> Arrays.copyOfRange(body, start, end));
    }

    private JsonNode tree(JsonParser parser) throws IOException {
        try {
            return json.readTree(parser);
        } catch (NumberFormatException outOfRange) {
            throw new JsonParseException(parser, "A number is too large or too small to be read", outOfRange);
        }
    }
}
