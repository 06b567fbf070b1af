package tocsin.sampler.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import tocsin.sampler.ingest.Rejection.Reason;
import tocsin.sampler.ingest.Unacceptable;

/** Reads single fields of a report. A field that is null counts as absent. */
final class Values {

    private static final int LONGEST_ID = 256;
    private static final Pattern COMPANY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LOWEST_SIP_CODE = 200;
    private static final int HIGHEST_SIP_CODE = 699;

    private Values() {}

    /** A text that must be there. */
    static String text(ObjectNode object, String field) throws Unacceptable {
        String value = optionalText(object, field);
        if (value == null) {
            throw new Unacceptable(Reason.MISSING_FIELD, field + " is required");
        }
        return value;
    }

    /** A text, or null. */
    static String optionalText(ObjectNode object, String field) throws Unacceptable {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw invalid(field, "must be a text");
        }
        return node.textValue();
    }

    /** An id of the publisher's: 1 to 256 characters. */
    static String id(ObjectNode object, String field) throws Unacceptable {
        return id(field, text(object, field));
    }

    static String id(String field, String id) throws Unacceptable {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw invalid(field, "must have 1 to " + LONGEST_ID + " characters");
        }
        return id;
    }

    /** The id of a company, or null. */
    static String company(String field, String id) throws Unacceptable {
        if (id != null && !COMPANY.matcher(id).matches()) {
            throw invalid(
                    field, "must be a company id: 1 to 64 of A-Z a-z 0-9 . _ -, beginning with a letter or digit");
        }
        return id;
    }

    /** A moment (RFC 3339), or null. */
    static Instant instant(ObjectNode object, String field) throws Unacceptable {
        String text = optionalText(object, field);
        if (text == null) {
            return null;
        }
        try {
            return Rfc3339.instant(text);
        } catch (DateTimeException notATime) {
            throw invalid(field, "must be a time such as 2026-03-02T09:14:00Z");
        }
    }

    /** A moment that must be there. */
    static Instant requiredInstant(ObjectNode object, String field) throws Unacceptable {
        Instant instant = instant(object, field);
        if (instant == null) {
            throw new Unacceptable(Reason.MISSING_FIELD, field + " is required");
        }
        return instant;
    }

    /** A whole number, or null; what is too large for a long is -1, which is out of every range. */
    static Long wholeNumber(ObjectNode object, String field) throws Unacceptable {
        JsonNode node = object.get(field);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber()) {
            throw invalid(field, "must be a whole number");
        }
        return node.canConvertToLong() ? node.longValue() : -1;
    }

    /** A final SIP response. */
    static Integer sipCode(String field, long code) throws Unacceptable {
        if (code < LOWEST_SIP_CODE || code > HIGHEST_SIP_CODE) {
            throw invalid(field, "must be a SIP response code from 200 to 699");
        }
        return (int) code;
    }

    static Unacceptable invalid(String field, String detail) {
        return new Unacceptable(Reason.INVALID_FIELD, field + " " + detail);
    }
}
