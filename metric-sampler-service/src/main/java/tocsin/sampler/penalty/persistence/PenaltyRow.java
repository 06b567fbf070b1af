package tocsin.sampler.penalty.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import tocsin.access.Sight;
import tocsin.sampler.persistence.Where;

/** A penalty to be read; rows are written by {@code Impositions} and {@code Liftings} only. */
@Entity
@Table(name = "penalty")
public class PenaltyRow extends PanacheEntityBase {

    /** The order in which penalties were imposed. */
    @Id
    public long seq;

    /** The penalty's id. */
    public UUID id;

    /** The company. */
    public String company;

    /** The alert that imposed it. */
    @Column(name = "alert_id")
    public UUID alertId;

    /** When it was imposed. */
    @Column(name = "imposed_at")
    public Instant imposedAt;

    /** When it ends by itself, or was to end. */
    public Instant until;

    /** When it was lifted; null while it is active. */
    @Column(name = "lifted_at")
    public Instant liftedAt;

    /** What ended it, as in the contract; null while it is active. */
    @Column(name = "lifted_by")
    public String liftedBy;

    /** Whether the alerts that want it are all on this very company, whose people may lift it then. */
    public boolean own;

    /** Whether the company is disabled by it. */
    public boolean active() {
        return liftedAt == null;
    }

    /**
     * The newest penalties in sight first: those of companies in sight, whoever wanted them.
     *
     * @param company only of this one, or null
     * @param active only those that are active, or only those that are not, or null
     * @param before only those imposed before this one
     */
    public static PanacheQuery<PenaltyRow> newestFirst(Sight sight, String company, Boolean active, long before) {
        Where where = new Where()
                .and("seq < :before", "before", before)
                .and("company IN :sight", "sight", sight.companies().orElse(null))
                .and("company = :company", "company", company);
        if (active != null) {
            where.and(active ? "liftedAt IS NULL" : "liftedAt IS NOT NULL");
        }
        return find(where.orderedBy("seq DESC"), where.parameters());
    }

    /** The penalty of an id; null where there is none in sight. */
    public static Uni<PenaltyRow> ofId(Sight sight, UUID id) {
        return PenaltyRow.<PenaltyRow>find("id", id)
                .firstResult()
                .map(found -> found != null && sight.sees(found.company) ? found : null);
    }
}
