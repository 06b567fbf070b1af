package tocsin.config.audit.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import tocsin.config.audit.Entry;
import tocsin.config.definition.DefinitionKind;

/** A row of {@code config.audit}; the database lets nobody change or delete one. */
@Entity(name = "Audit")
@Table(name = "audit")
class AuditRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long number;

    public Instant at;

    @Column(name = "made_by")
    public String by;

    public String kind;
    public String key;
    public String company;

    @Column(name = "was")
    public String before;

    @Column(name = "became")
    public String after;

    Entry entry() {
        return new Entry(
                number,
                at,
                by,
                DefinitionKind.of(kind),
                key,
                Optional.ofNullable(company),
                Optional.ofNullable(before),
                Optional.ofNullable(after));
    }
}
