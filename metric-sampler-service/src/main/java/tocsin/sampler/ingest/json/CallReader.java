package tocsin.sampler.ingest.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.CallKey;
import tocsin.sampler.call.CallEvent.Parties;
import tocsin.sampler.call.CallEvent.Times;
import tocsin.sampler.ingest.Rejection.Reason;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.ingest.Unacceptable;

/**
 * Reads a call as the contract has it ({@code docs/contracts/schemas/call.json}), or as a FreeSWITCH writes it
 * ({@link FreeSwitchCdr}). Fields that it does not know are the publisher's own and are let be.
 */
public final class CallReader implements ReportReader {

    private static final int LOWEST_SUCCESS = 200;
    private static final int HIGHEST_SUCCESS = 299;

    private final CallTimes callTimes;
    private final FreeSwitchCdr freeSwitch;

    /** A reader that measures the future by a clock. */
    public CallReader(InstantSource clock) {
        this.callTimes = new CallTimes(clock);
        this.freeSwitch = new FreeSwitchCdr(callTimes);
    }

    @Override
    public Report read(ObjectNode object) throws Unacceptable {
        return new Report.OfCall(FreeSwitchCdr.recognizes(object) ? freeSwitch.read(object) : call(object));
    }

    private CallEvent call(ObjectNode object) throws Unacceptable {
        String type = Values.text(object, "type");
        CallKey key = new CallKey(Values.id(object, "id"), type);
        Parties parties = parties(object);
        Integer sipCode = Values.sipCode(object, "sipCode");
        Times times = times(object);
        return switch (type) {
            case "cdr" -> new CallEvent.Cdr(key, parties, ended(consistent(times, sipCode)), sipCode);
            case "started" -> new CallEvent.Started(key, parties, times);
            case "answered" -> new CallEvent.Answered(key, parties, answered(times));
            case "ended" -> new CallEvent.Ended(key, parties, ended(consistent(times, sipCode)), sipCode);
            default -> throw Values.invalid("type", "must be one of cdr, started, answered, ended");
        };
    }

    private static Parties parties(ObjectNode object) throws Unacceptable {
        String customer = Values.company("customer", Values.optionalText(object, "customer"));
        String carrier = Values.company("carrier", Values.optionalText(object, "carrier"));
        if (customer == null && carrier == null) {
            throw new Unacceptable(Reason.MISSING_FIELD, "customer or carrier is required");
        }
        return new Parties(customer, carrier);
    }

    private Times times(ObjectNode object) throws Unacceptable {
        Instant startedAt = Values.requiredInstant(object, "startedAt");
        return callTimes.checked(new Times(
                startedAt,
                Values.instant(object, "ringingAt"),
                Values.instant(object, "answeredAt"),
                Values.instant(object, "endedAt")));
    }

    /** A success without the time of the answer would count as a failure, without a word. */
    private static Times consistent(Times times, Integer sipCode) throws Unacceptable {
        boolean success = sipCode != null && sipCode >= LOWEST_SUCCESS && sipCode <= HIGHEST_SUCCESS;
        if (success && times.answeredAt() == null) {
            throw new Unacceptable(
                    Reason.MISSING_FIELD, "answeredAt is required: sipCode " + sipCode + " says that it was answered");
        }
        return times;
    }

    private static Times ended(Times times) throws Unacceptable {
        return require(times, times.endedAt(), "endedAt");
    }

    private static Times answered(Times times) throws Unacceptable {
        return require(times, times.answeredAt(), "answeredAt");
    }

    private static Times require(Times times, Instant moment, String field) throws Unacceptable {
        if (moment == null) {
            throw new Unacceptable(Reason.MISSING_FIELD, field + " is required");
        }
        return times;
    }
}
