package tocsin.sampler.transition.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import tocsin.access.Sight;
import tocsin.sampler.persistence.Where;

/** One transition as history; rows are written by {@code PgStateLog} only. */
@Entity
@Table(name = "transition")
public class TransitionRow extends PanacheEntityBase {

    /** The order in which transitions were recorded. */
    @Id
    public long seq;

    /** The transition's id. */
    public UUID id;

    /** The alert. */
    @Column(name = "alert_id")
    public UUID alertId;

    /** The company. */
    public String company;

    /** When it was decided. */
    public Instant at;

    /** The transition as it is published, JSON. */
    public String body;

    /** Whether the alert is on this very company, whose people may see it then. */
    public boolean own;

    /**
     * The newest transitions in sight first.
     *
     * @param before only those recorded before this one
     */
    public static PanacheQuery<TransitionRow> newestFirst(Sight sight, Filter filter, long before) {
        Where where = new Where()
                .and("seq < :before", "before", before)
                .and(
                        "own = true AND company IN :sight",
                        "sight",
                        sight.companies().orElse(null))
                .and("company = :company", "company", filter.company())
                .and("alertId = :alert", "alert", filter.alert())
                .and("at >= :from", "from", filter.from())
                .and("at < :to", "to", filter.to());
        return find(where.orderedBy("seq DESC"), where.parameters());
    }

    /**
     * Which transitions; what is null does not matter.
     *
     * @param from the first moment
     * @param to the moment after the last
     */
    public record Filter(String company, UUID alert, Instant from, Instant to) {}
}
