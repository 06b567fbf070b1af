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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tocsin.sampler.ingest.Delivery;
import tocsin.sampler.ingest.Rejection;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.ingest.Unacceptable;

/**
 * Reads a body that holds one object or an array of them. An object that cannot be taken is rejected alone, with its
 * own bytes; a body that is no JSON is rejected whole, and nothing of it is taken.
 */
public final class DeliveryReader {

    private final JsonFactory parsers;
    private final ObjectReader json;
    private final ReportReader reader;

    /** A reader of bodies that hold one kind of object. */
    public DeliveryReader(ObjectMapper json, ReportReader reader) {
        // JSON is UTF-8 (RFC 8259, 8.1). Only then has every element its place in the body.
        this.parsers = json.getFactory()
                .rebuild()
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .build();
        // What follows an element of an array is the next element, not an error.
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.reader = reader;
    }

    /** Reads a body of UTF-8 JSON. */
    public Delivery read(byte[] body) {
        Reading reading = new Reading(body);
        try (JsonParser parser = parsers.createParser(body)) {
            reading.document(parser);
            return new Delivery(reading.reports, reading.rejections);
        } catch (JsonProcessingException malformed) {
            return rejectedWhole(body, malformed.getOriginalMessage() + at(malformed.getLocation()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory failed", impossible);
        }
    }

    private static Delivery rejectedWhole(byte[] body, String detail) {
        return new Delivery(List.of(), List.of(new Rejection(0, body, Rejection.Reason.MALFORMED, detail)));
    }

    private static String at(JsonLocation place) {
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    private final class Reading {

        private final byte[] body;
        private final List<Report> reports = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private int index;

        Reading(byte[] body) {
            this.body = body;
        }

        void document(JsonParser parser) throws IOException {
            JsonToken first = parser.nextToken();
            if (first == null) {
                rejections.add(new Rejection(0, body, Rejection.Reason.MALFORMED, "The body is empty"));
            } else if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    element(parser);
                }
            } else {
                element(parser);
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "There is something after the end");
            }
        }

        private void element(JsonParser parser) throws IOException {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            JsonNode node = tree(parser);
            int end = (int) parser.currentLocation().getByteOffset();
            try {
                reports.add(report(node));
            } catch (Unacceptable why) {
                byte[] original = Arrays.copyOfRange(body, start, end);
                rejections.add(new Rejection(index, original, why.reason(), why.getMessage()));
            }
            index++;
        }

        private JsonNode tree(JsonParser parser) throws IOException {
            try {
                return json.readTree(parser);
            } catch (NumberFormatException outOfRange) {
                throw new JsonParseException(parser, "A number is too large or too small to be read", outOfRange);
            }
        }

        private Report report(JsonNode node) throws Unacceptable {
            if (node instanceof ObjectNode object) {
                return reader.read(object);
            }
            throw new Unacceptable(Rejection.Reason.NOT_AN_OBJECT, "Expected a JSON object");
        }
    }
}
