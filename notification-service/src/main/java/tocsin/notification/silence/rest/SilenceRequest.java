package tocsin.notification.silence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tocsin.access.Sight;
import tocsin.notification.silence.Silence;
import tocsin.rest.Fields;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;

/** What is asked for: docs/contracts/schemas/silence-request.json. */
final class SilenceRequest {

    /** A silence without end is an alert that nobody wants, and one that nobody remembers. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern COMPANY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_COMMENT = 500;

    private SilenceRequest() {}

    /**
     * Reads a request.
     *
     * @param sight of whoever asks: who sees only some companies names one of them, and keeps only what belongs to it from
     *     being told
     * @throws ProblemException 400 that names every bad field; 404 for a company out of sight
     */
    static Silence read(JsonNode body, Sight sight, Instant now) {
        boolean ownOnly = sight.companies().isPresent();
        Fields fields = Fields.of(body);
        Optional<String> company = fields.text("company", SilenceRequest::company);
        Optional<UUID> alert = fields.text("alertId", Query::uuid);
        Instant from = fields.text("from", Query::instant).orElse(now);
        Instant until = fields.required("until", fields.text("until", Query::instant));
        String comment = fields.text("comment", SilenceRequest::comment).orElse("");
        if (ownOnly) {
            demandCompany(fields, company);
        } else if (fields.valid() && company.isEmpty() && alert.isEmpty()) {
            fields.refuse("company", "a silence is about a company, an alert, or both");
        }
        if (fields.valid()) {
            checkTimes(fields, from, until, now);
        }
        fields.refuseUnknown();
        fields.orThrow();
        company.filter(id -> !sight.sees(id)).ifPresent(id -> {
            throw ProblemException.notFound("company", id);
        });
        return new Silence(UUID.randomUUID(), company, alert, ownOnly, from, until, comment);
    }

    private static void demandCompany(Fields fields, Optional<String> company) {
        if (fields.valid() && company.isEmpty()) {
            fields.refuse("company", "is required: only administrators silence an alert without naming a company");
        }
    }

    private static void checkTimes(Fields fields, Instant from, Instant until, Instant now) {
        if (!until.isAfter(from) || !until.isAfter(now)) {
            fields.refuse("until", "must be after from, and in the future");
        } else if (until.isAfter(now.plus(LONGEST))) {
            fields.refuse("until", "must be within " + LONGEST.toDays() + " days from now");
        }
    }

    private static String company(String text) {
        if (!COMPANY.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a company's id, such as acme");
        }
        return text;
    }

    private static String comment(String text) {
        if (text.length() > LONGEST_COMMENT || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("must be a text of at most " + LONGEST_COMMENT + " characters");
        }
        return text;
    }
}
