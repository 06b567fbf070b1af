package tocsin.sampler.state.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.state.persistence.AlertStateRow;

/**
 * A state as the contract shows it.
 *
 * @param value what is measured now; where that is not known here, what led to the state
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StateView(
        UUID alertId, String company, String state, Double value, long samples, Instant since, Instant lastNotifiedAt) {

    static StateView of(AlertStateRow row, Measurement now) {
        return now == null
                ? view(row, row.value, row.samples)
                : view(row, now.value().isPresent() ? now.value().getAsDouble() : null, now.samples());
    }

    private static StateView view(AlertStateRow row, Double value, long samples) {
        return new StateView(row.alertId, row.company, row.state, value, samples, row.since, row.lastNotifiedAt);
    }
}
