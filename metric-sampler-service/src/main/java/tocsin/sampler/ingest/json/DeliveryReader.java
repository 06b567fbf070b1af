package tocsin.sampler.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import tocsin.sampler.ingest.Delivery;
import tocsin.sampler.ingest.Rejection;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.ingest.Unacceptable;
import tocsin.sampler.ingest.json.Elements.Refused;

/**
 * Reads a body that holds one object or an array of them. An object that cannot be taken is rejected alone, with its
 * own bytes; a body that is no JSON, or an array of too many elements, is rejected whole, and nothing of it is taken.
 */
public final class DeliveryReader {

    private final Elements elements;
    private final ReportReader reader;

    /** A reader of bodies that hold one kind of object. */
    public DeliveryReader(ObjectMapper json, ReportReader reader) {
        this.elements = new Elements(json);
        this.reader = reader;
    }

    /** Reads a body of UTF-8 JSON. */
    public Delivery read(byte[] body) {
        List<Report> reports = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        try {
            elements.each(body, (index, node, original) -> {
                try {
                    reports.add(reader.read(object(node)));
                } catch (Unacceptable why) {
                    rejections.add(new Rejection(index, original.get(), why.reason(), why.getMessage(), why.map()));
                }
            });
            return new Delivery(reports, rejections);
        } catch (Refused refused) {
            Rejection whole = new Rejection(0, body, refused.reason(), refused.getMessage());
            return new Delivery(List.of(), List.of(whole));
        }
    }

    static ObjectNode object(JsonNode node) throws Unacceptable {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Unacceptable(Rejection.Reason.NOT_AN_OBJECT, "Expected a JSON object");
    }
}
