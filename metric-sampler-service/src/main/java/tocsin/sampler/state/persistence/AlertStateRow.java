package tocsin.sampler.state.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import tocsin.access.Sight;
import tocsin.sampler.persistence.Where;

/** The state of an alert for a company; rows are written by {@code PgStateLog} only. */
@Entity
@Table(name = "alert_state")
@IdClass(AlertStateRow.Key.class)
public class AlertStateRow extends PanacheEntityBase {

    /** The alert. */
    @Id
    @Column(name = "alert_id")
    public UUID alertId;

    /** The company. */
    @Id
    public String company;

    /** The state's name in the contract. */
    public String state;

    /** Since when it is so. */
    public Instant since;

    /** When people were last told: that it fires, or the value of a report; null where there was nothing to tell. */
    @Column(name = "last_notified_at")
    public Instant lastNotifiedAt;

    /** The value that led to it; null where there was none. */
    public Double value;

    /** How many samples that value was made of. */
    public long samples;

    /** Whether the alert is on this very company, whose people may see it then. */
    public boolean own;

    /** An alert and a company. */
    public record Key(UUID alertId, String company) implements Serializable {}

    /**
     * The states in sight in the order of their alerts and companies.
     *
     * @param company only of this one, or null
     * @param alerts only of these, at least one, or null
     * @param state only those, or null
     * @param after only those after this one in the order, or null
     */
    public static PanacheQuery<AlertStateRow> inOrder(
            Sight sight, String company, Set<UUID> alerts, String state, Key after) {
        Where where = new Where()
                .and(
                        "own = true AND company IN :sight",
                        "sight",
                        sight.companies().orElse(null))
                .and("company = :company", "company", company)
                .and("alertId IN :alerts", "alerts", alerts)
                .and("state = :state", "state", state);
        if (after != null) {
            where.and("alertId >= :afterAlert", "afterAlert", after.alertId())
                    .and("(alertId > :afterAlert OR company > :afterCompany)", "afterCompany", after.company());
        }
        return find(where.orderedBy("alertId, company"), where.parameters());
    }
}
