package tocsin.sampler.penalty.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tocsin.sampler.penalty.persistence.ExtensionRow;
import tocsin.sampler.penalty.persistence.PenaltyRow;

/** A penalty as the contract shows it ({@code docs/contracts/schemas/penalty-record.json}). */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PenaltyView(
        UUID id,
        String company,
        String state,
        Instant imposedAt,
        Instant until,
        UUID alertId,
        List<Extension> extensions,
        Instant liftedAt,
        String liftedBy) {

    static final String ACTIVE = "active";
    static final String LIFTED = "lifted";

    /** An alert that wanted a penalty while this one was active. */
    public record Extension(Instant at, Instant until, UUID alertId) {

        static Extension of(ExtensionRow row) {
            return new Extension(row.at, row.until, row.alertId);
        }
    }

    static PenaltyView of(PenaltyRow row, List<ExtensionRow> extensions) {
        return new PenaltyView(
                row.id,
                row.company,
                row.active() ? ACTIVE : LIFTED,
                row.imposedAt,
                row.until,
                row.alertId,
                extensions.stream().map(Extension::of).toList(),
                row.liftedAt,
                row.liftedBy);
    }
}
