package tocsin.sampler.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.Times;
import tocsin.sampler.ingest.Rejection.Reason;
import tocsin.sampler.ingest.ReportedCall;
import tocsin.sampler.ingest.Unacceptable;
import tocsin.sampler.ingest.json.Elements.Refused;

/** Shows what calls would count as, without counting them. */
public final class DryRun {

    private final Elements elements;
    private final CallReader calls;

    /** A dry run with the reader that would read the calls. */
    public DryRun(ObjectMapper json, CallReader calls) {
        this.elements = new Elements(json);
        this.calls = calls;
    }

    /** What becomes of one object. */
    public sealed interface Item {

        /** Who read it: {@link ReportedCall#CONTRACT}, or the name of a field map. */
        String readBy();

        /**
         * It would be taken.
         *
         * @param call the call
         * @param times all moments that the object tells
         * @param sipCode the final SIP response; null where the object tells none
         */
        record Taken(String readBy, CallEvent call, Times times, Long sipCode) implements Item {}

        /** It would be set aside. */
        record Rejected(String readBy, Reason reason, String detail) implements Item {}
    }

    /**
     * What becomes of a body.
     *
     * @return one item for each object, in their order; one rejection alone where the body is no JSON or has too many
     */
    public List<Item> of(byte[] body) {
        List<Item> items = new ArrayList<>();
        try {
            elements.each(body, (index, node, original) -> items.add(of(node)));
            return items;
        } catch (Refused refused) {
            return List.of(new Item.Rejected(ReportedCall.CONTRACT, refused.reason(), refused.getMessage()));
        }
    }

    /** What becomes of one object. */
    public Item of(JsonNode node) {
        String readBy = ReportedCall.CONTRACT;
        try {
            ReportedCall reported = calls.recognize(DeliveryReader.object(node));
            readBy = reported.readBy();
            CallEvent call = calls.judge(reported);
            return new Item.Taken(readBy, call, reported.times(), reported.sipCode());
        } catch (Unacceptable why) {
            return new Item.Rejected(readBy, why.reason(), why.getMessage());
        }
    }
}
