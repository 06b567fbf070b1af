package tocsin.sampler.transition.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

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

    /**
     * The newest transitions first.
     *
     * @param before only those recorded before this one
     */
    public static PanacheQuery<TransitionRow> newestFirst(Filter filter, long before) {
        StringBuilder where = new StringBuilder("seq < :before");
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("before", before);
        add(where, parameters, "company = :company", "company", filter.company());
        add(where, parameters, "alertId = :alert", "alert", filter.alert());
        add(where, parameters, "at >= :from", "from", filter.from());
        add(where, parameters, "at < :to", "to", filter.to());
        return find(where + " ORDER BY seq DESC", parameters);
    }

    private static void add(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            where.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    /**
     * Which transitions; what is null does not matter.
     *
     * @param from the first moment
     * @param to the moment after the last
     */
    public record Filter(String company, UUID alert, Instant from, Instant to) {}
}
