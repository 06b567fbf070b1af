package tocsin.config.audit.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tocsin.access.Sight;
import tocsin.config.audit.Audit;
import tocsin.config.audit.Entry;
import tocsin.config.definition.DefinitionKind;
import tocsin.rest.Where;

/** Changes in PostgreSQL. */
@Singleton
final class StoredAudit implements Audit {

    @Override
    public Uni<List<Entry>> list(Sight sight, Filter filter, Optional<Long> before, int atMost) {
        Where where = new Where()
                .and("company in :sight", "sight", sight.companies())
                .and("company = :company", "company", filter.company())
                .and("kind = :kind", "kind", filter.kind().map(DefinitionKind::text))
                .and("key = :key", "key", filter.key())
                .and("by = :by", "by", filter.by())
                .and("at >= :from", "from", filter.from())
                .and("at < :to", "to", filter.to())
                .and("number < :before", "before", before);
        return Panache.withSession(() -> AuditRow.<AuditRow>find(where.orderedBy("number desc"), where.values())
                        .range(0, atMost - 1)
                        .list())
                .map(rows -> rows.stream().map(AuditRow::entry).toList());
    }
}
