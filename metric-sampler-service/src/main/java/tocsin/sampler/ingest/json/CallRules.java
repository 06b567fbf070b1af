package tocsin.sampler.ingest.json;

import java.time.Instant;
import java.time.InstantSource;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.CallKey;
import tocsin.sampler.call.CallEvent.Parties;
import tocsin.sampler.call.CallEvent.Times;
import tocsin.sampler.ingest.Rejection.Reason;
import tocsin.sampler.ingest.ReportedCall;
import tocsin.sampler.ingest.Unacceptable;

/** What holds for every call, in whatever form it was reported. */
final class CallRules {

    private static final int LOWEST_SUCCESS = 200;
    private static final int HIGHEST_SUCCESS = 299;

    private final CallTimes callTimes;

    CallRules(InstantSource clock) {
        this.callTimes = new CallTimes(clock);
    }

    CallEvent call(ReportedCall reported) throws Unacceptable {
        String type = required(reported, "type", reported.type());
        String id = required(reported, "id", reported.id());
        CallKey key = new CallKey(Values.id(reported.nameOf("id"), id), type);
        Parties parties = parties(reported);
        Integer sipCode = sipCode(reported);
        Times times = times(reported);
        return switch (type) {
            case "cdr" -> new CallEvent.Cdr(key, parties, ended(reported, times, sipCode), sipCode);
            case "started" -> new CallEvent.Started(key, parties, times);
            case "answered" -> new CallEvent.Answered(key, parties, answered(reported, times));
            case "ended" -> new CallEvent.Ended(key, parties, ended(reported, times, sipCode), sipCode);
            default -> throw Values.invalid(reported.nameOf("type"), "must be one of cdr, started, answered, ended");
        };
    }

    private static Parties parties(ReportedCall reported) throws Unacceptable {
        String customer = reported.customer();
        Values.company(reported.nameOf("customer"), customer);
        String carrier = reported.carrier();
        Values.company(reported.nameOf("carrier"), carrier);
        if (customer == null && carrier == null) {
            throw new Unacceptable(Reason.MISSING_FIELD, reported.missing("customer"));
        }
        return new Parties(customer, carrier);
    }

    private static Integer sipCode(ReportedCall reported) throws Unacceptable {
        Long code = reported.sipCode();
        return code == null ? null : Values.sipCode(reported.nameOf("sipCode"), code);
    }

    private Times times(ReportedCall reported) throws Unacceptable {
        Times times = reported.times();
        required(reported, "startedAt", times.startedAt());
        return callTimes.checked(times);
    }

    private static Times ended(ReportedCall reported, Times times, Integer sipCode) throws Unacceptable {
        successIsAnswered(reported, times.answeredAt(), sipCode);
        required(reported, "endedAt", times.endedAt());
        return times;
    }

    private static Times answered(ReportedCall reported, Times times) throws Unacceptable {
        required(reported, "answeredAt", times.answeredAt());
        return times;
    }

    /** A success without the time of the answer would count as a failure, without a word. */
    private static void successIsAnswered(ReportedCall reported, Instant answeredAt, Integer sipCode)
            throws Unacceptable {
        boolean success = sipCode != null && sipCode >= LOWEST_SUCCESS && sipCode <= HIGHEST_SUCCESS;
        if (success && answeredAt == null) {
            throw new Unacceptable(
                    Reason.MISSING_FIELD,
                    reported.nameOf("answeredAt") + " is required: " + reported.nameOf("sipCode") + " " + sipCode
                            + " says that it was answered");
        }
    }

    private static <T> T required(ReportedCall reported, String field, T value) throws Unacceptable {
        if (value == null) {
            throw new Unacceptable(Reason.MISSING_FIELD, reported.missing(field));
        }
        return value;
    }
}
