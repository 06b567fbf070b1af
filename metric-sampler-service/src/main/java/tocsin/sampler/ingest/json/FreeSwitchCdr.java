package tocsin.sampler.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.CallKey;
import tocsin.sampler.call.CallEvent.Parties;
import tocsin.sampler.call.CallEvent.Times;
import tocsin.sampler.ingest.Rejection.Reason;
import tocsin.sampler.ingest.Unacceptable;

/**
 * Reads the document that FreeSWITCH's {@code mod_json_cdr} writes for each leg of a call. What matters is in
 * {@code variables}, all texts, URL-encoded unless the module is told otherwise ({@code encode-values}):
 *
 * <ul>
 *   <li>{@code uuid} is the call, {@code accountcode} the customer, {@code tocsin_carrier} (a channel variable of the
 *       operator's own) the carrier;
 *   <li>{@code start_uepoch}, {@code progress_uepoch} (180) or {@code progress_media_uepoch} (183),
 *       {@code answer_uepoch} and {@code end_uepoch} are microseconds since 1970, 0 for what did not happen;
 *   <li>{@code sip_term_status} is the final SIP response, or {@code proto_specific_hangup_cause} such as
 *       {@code sip:486}; the caller's leg of a call that was refused further on has neither, and says it in
 *       {@code last_bridge_proto_specific_hangup_cause}.
 * </ul>
 */
final class FreeSwitchCdr {

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final Pattern HANGUP_CAUSE = Pattern.compile("sip:(\\d{3})");

    private final CallTimes callTimes;

    FreeSwitchCdr(CallTimes callTimes) {
        this.callTimes = callTimes;
    }

    /** Whether an object is such a document. */
    static boolean recognizes(ObjectNode object) {
        return object.path("variables").isObject() && object.has("core-uuid");
    }

    CallEvent read(ObjectNode document) throws Unacceptable {
        Variables variables = new Variables(document.path("variables"));
        String uuid = Values.id("variables.uuid", variables.required("uuid"));
        Parties parties = new Parties(
                Values.company("variables.accountcode", variables.optional("accountcode")),
                Values.company("variables.tocsin_carrier", variables.optional("tocsin_carrier")));
        if (parties.customer() == null && parties.carrier() == null) {
            throw new Unacceptable(
                    Reason.MISSING_FIELD,
                    "variables.accountcode is required: set the channel variable accountcode to the customer's id");
        }
        Times times = callTimes.checked(new Times(
                variables.requiredMoment("start_uepoch"),
                ringing(variables),
                variables.moment("answer_uepoch"),
                variables.requiredMoment("end_uepoch")));
        return new CallEvent.Cdr(new CallKey(uuid, "cdr"), parties, times, sipCode(variables));
    }

    private static Instant ringing(Variables variables) throws Unacceptable {
        Instant progress = variables.moment("progress_uepoch");
        return progress != null ? progress : variables.moment("progress_media_uepoch");
    }

    private static Integer sipCode(Variables variables) throws Unacceptable {
        String status = variables.optional("sip_term_status");
        if (status != null) {
            return Values.sipCode("variables.sip_term_status", variables.number("sip_term_status", status));
        }
        Integer own = hangupCause(variables, "proto_specific_hangup_cause");
        return own != null ? own : hangupCause(variables, "last_bridge_proto_specific_hangup_cause");
    }

    private static Integer hangupCause(Variables variables, String name) throws Unacceptable {
        String cause = variables.optional(name);
        Matcher sip = HANGUP_CAUSE.matcher(cause == null ? "" : cause);
        return sip.matches() ? Values.sipCode("variables." + name, Integer.parseInt(sip.group(1))) : null;
    }

    /** The channel variables, decoded. */
    private record Variables(JsonNode node) {

        String required(String name) throws Unacceptable {
            String value = optional(name);
            if (value == null) {
                throw new Unacceptable(Reason.MISSING_FIELD, "variables." + name + " is required");
            }
            return value;
        }

        String optional(String name) throws Unacceptable {
            JsonNode value = node.path(name);
            if (value.isMissingNode() || value.isNull() || value.asText().isEmpty()) {
                return null;
            }
            try {
                // FreeSWITCH encodes a space as %20, so a plus is a plus.
                return URLDecoder.decode(value.asText().replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                throw Values.invalid("variables." + name, "is not URL-encoded as it should be");
            }
        }

        Instant requiredMoment(String name) throws Unacceptable {
            Instant moment = moment(name);
            if (moment == null) {
                throw new Unacceptable(Reason.MISSING_FIELD, "variables." + name + " is required");
            }
            return moment;
        }

        /** A time in microseconds; null for 0, which says that it did not happen. */
        Instant moment(String name) throws Unacceptable {
            String text = optional(name);
            long micros = text == null ? 0 : number(name, text);
            return micros == 0
                    ? null
                    : Instant.ofEpochSecond(
                            Math.floorDiv(micros, MICROS_PER_SECOND),
                            Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
        }

        Long number(String name, String text) throws Unacceptable {
            try {
                return Long.valueOf(text.trim());
            } catch (NumberFormatException notANumber) {
                throw Values.invalid("variables." + name, "must be a whole number");
            }
        }
    }
}
