package tocsin.sampler.ingest.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import tocsin.sampler.call.CallEvent.Times;
import tocsin.sampler.ingest.ReportedCall;
import tocsin.sampler.ingest.Unacceptable;

/** A call as the contract has it ({@code docs/contracts/schemas/call.json}). */
record ContractCall(ObjectNode object) implements ReportedCall {

    private static final Set<String> TYPES = Set.of("cdr", "started", "answered", "ended");

    /**
     * Whether an object is one beyond doubt. It costs three look-ups, so that those who send the contract's form do not
     * pay for the maps of others.
     */
    static boolean recognizes(ObjectNode object) {
        return object.path("type").isTextual()
                && TYPES.contains(object.get("type").textValue())
                && object.has("id")
                && object.has("startedAt");
    }

    @Override
    public String readBy() {
        return CONTRACT;
    }

    @Override
    public String id() throws Unacceptable {
        return Values.optionalText(object, "id");
    }

    @Override
    public String type() throws Unacceptable {
        return Values.optionalText(object, "type");
    }

    @Override
    public String customer() throws Unacceptable {
        return Values.optionalText(object, "customer");
    }

    @Override
    public String carrier() throws Unacceptable {
        return Values.optionalText(object, "carrier");
    }

    @Override
    public Times times() throws Unacceptable {
        return new Times(
                Values.instant(object, "startedAt"),
                Values.instant(object, "ringingAt"),
                Values.instant(object, "answeredAt"),
                Values.instant(object, "endedAt"));
    }

    @Override
    public Long sipCode() throws Unacceptable {
        return Values.wholeNumber(object, "sipCode");
    }

    @Override
    public String nameOf(String field) {
        return field;
    }

    @Override
    public String missing(String field) {
        return (field.equals("customer") ? "customer or carrier" : field) + " is required";
    }
}
