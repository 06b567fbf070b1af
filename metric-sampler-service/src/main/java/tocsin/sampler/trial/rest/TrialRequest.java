package tocsin.sampler.trial.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import tocsin.rest.Fields;
import tocsin.rest.Query;
import tocsin.sampler.company.CompanyId;
import tocsin.sampler.gauge.Sample;

/**
 * A test as it is asked for ({@code docs/contracts/schemas/test-request.json}).
 *
 * @param company which company; empty where the alert watches but one
 * @param value judged in place of what is measured; empty for that
 * @param send whether the messages are delivered
 */
record TrialRequest(UUID alertId, Optional<String> company, OptionalDouble value, boolean send) {

    static TrialRequest of(JsonNode body) {
        Fields fields = Fields.of(body);
        UUID alertId = fields.required("alertId", fields.text("alertId", Query::uuid));
        Optional<String> company = fields.text("company", CompanyId::of);
        OptionalDouble value = value(fields);
        boolean send = fields.bool("send").orElse(false);
        fields.refuseUnknown();
        fields.orThrow();
        return new TrialRequest(alertId, company, value, send);
    }

    private static OptionalDouble value(Fields fields) {
        Optional<Double> value = fields.decimal("value").map(BigDecimal::doubleValue);
        if (value.isPresent() && !Sample.isValue(value.get())) {
            fields.refuse("value", "must be from " + -Sample.LARGEST + " to " + Sample.LARGEST);
        }
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
