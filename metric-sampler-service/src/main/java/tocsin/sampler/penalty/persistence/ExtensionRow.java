package tocsin.sampler.penalty.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** That an alert wanted a penalty while one was active; rows are written by {@code Impositions} only. */
@Entity
@Table(name = "penalty_extension")
public class ExtensionRow extends PanacheEntityBase {

    /** The order in which they were recorded. */
    @Id
    public long seq;

    /** The penalty. */
    public UUID penalty;

    /** The alert. */
    @Column(name = "alert_id")
    public UUID alertId;

    /** When the alert fired. */
    public Instant at;

    /** The penalty's end from then on. */
    public Instant until;

    /** The extensions of penalties, the oldest first. */
    public static Uni<List<ExtensionRow>> of(Collection<UUID> penalties) {
        return penalties.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("penalty IN ?1 ORDER BY at, seq", penalties);
    }
}
