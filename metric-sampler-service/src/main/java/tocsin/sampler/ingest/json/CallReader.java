package tocsin.sampler.ingest.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.ingest.ReportedCall;
import tocsin.sampler.ingest.Unacceptable;
import tocsin.sampler.ingest.map.FieldMaps;
import tocsin.sampler.ingest.map.json.JsonDocument;

/**
 * Reads a call as the contract has it ({@code docs/contracts/schemas/call.json}), or by the first field map that
 * recognizes it. Fields that neither knows are the publisher's own and are let be.
 */
public final class CallReader implements ReportReader {

    private final CallRules rules;
    private final FieldMaps maps;

    /** A reader that measures the future by a clock. */
    public CallReader(InstantSource clock, FieldMaps maps) {
        this.rules = new CallRules(clock);
        this.maps = maps;
    }

    @Override
    public Report read(ObjectNode object) throws Unacceptable {
        return new Report.OfCall(judge(recognize(object)));
    }

    /** Finds who reads an object. What nobody recognizes is the contract's, whose reader says what is missing. */
    ReportedCall recognize(ObjectNode object) {
        ContractCall contracts = new ContractCall(object);
        if (ContractCall.recognizes(object)) {
            return contracts;
        }
        JsonDocument document = new JsonDocument(object);
        return maps.of(document).map(map -> map.read(document)).orElse(contracts);
    }

    /** Finds out what it counts as. */
    CallEvent judge(ReportedCall reported) throws Unacceptable {
        try {
            return rules.call(reported);
        } catch (Unacceptable why) {
            throw reported instanceof ContractCall ? why : why.readBy(reported.readBy());
        }
    }
}
