package tocsin.sampler.backtest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tocsin.rest.Fields;
import tocsin.rest.Query;
import tocsin.sampler.company.CompanyId;

/**
 * A backtest as it is asked for ({@code docs/contracts/schemas/backtest-request.json}).
 *
 * @param alert the alert as it would be posted; not looked into here
 * @param company the company, which the alert or the request names
 * @param from from when on
 * @param to until when, not in the future
 */
record BacktestRequest(ObjectNode alert, String company, Instant from, Instant to) {

    private static final Duration LONGEST = Duration.ofDays(31);

    static BacktestRequest of(JsonNode body, Instant now) {
        Fields fields = Fields.of(body);
        ObjectNode alert = fields.required("alert", fields.object("alert"));
        String company = company(fields, alert);
        Instant from = fields.required("from", fields.text("from", Query::instant));
        Instant to = fields.text("to", Query::instant).orElse(now);
        checkSpan(fields, from, to, now);
        fields.refuseUnknown();
        fields.orThrow();
        return new BacktestRequest(alert, company, from, to);
    }

    /** Whether an alert's own company makes sense is for config-service to say. */
    private static String company(Fields fields, ObjectNode alert) {
        Optional<String> named = fields.text("company", CompanyId::of);
        if (alert == null) {
            return null;
        }
        Optional<String> alerts = Optional.ofNullable(alert.path("company").textValue());
        if (alerts.isEmpty()) {
            return fields.required("company", named);
        }
        if (named.isPresent() && !named.equals(alerts)) {
            fields.refuse("company", "must be the alert's, which is " + alerts.get() + ", or absent");
        }
        return alerts.get();
    }

    /** Which field names the company. */
    String companyField() {
        return alert.path("company").isTextual() ? "alert/company" : "company";
    }

    private static void checkSpan(Fields fields, Instant from, Instant to, Instant now) {
        if (to.isAfter(now)) {
            fields.refuse("to", "must not be in the future");
        } else if (from != null && !from.isBefore(to)) {
            fields.refuse("from", "must be before the end, which is " + to);
        } else if (from != null && from.isBefore(to.minus(LONGEST))) {
            fields.refuse("from", "must be at most " + LONGEST.toDays() + " days before the end, which is " + to);
        }
    }
}
