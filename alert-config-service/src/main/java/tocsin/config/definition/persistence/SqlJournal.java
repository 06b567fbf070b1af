package tocsin.config.definition.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.access.Caller;
import tocsin.config.audit.AuditTrail;
import tocsin.config.definition.Change;
import tocsin.config.definition.Journal;
import tocsin.config.definition.schedule.RelayTicks;

/**
 * Writes definitions in the session's transaction. The single row of {@code config.revision} is updated first, so its
 * row lock is held until the commit: a later revision cannot commit before an earlier one, and whoever reads revision n
 * can read everything up to n. That is worth the serialised writes, since people change definitions, not machines.
 */
@ApplicationScoped
final class SqlJournal implements Journal {

    private static final String WRITE =
            """
            WITH next AS (UPDATE config.revision SET last = last + 1 RETURNING last)
            INSERT INTO config.definition (kind, key, revision, body, changed_at, published)
            SELECT :kind, :key, next.last, CAST(CAST(:body AS text) AS json), :changedAt, false FROM next
            ON CONFLICT (kind, key) DO UPDATE
            SET revision = excluded.revision, body = excluded.body, changed_at = excluded.changed_at, published = false
            """;

    private static final String BEFORE =
            "SELECT CAST(body AS text) FROM config.definition WHERE kind = :kind AND key = :key AND body IS NOT NULL";

    private final InstantSource time;
    private final RelayTicks ticks;
    private final AuditTrail audit;

    SqlJournal(InstantSource time, RelayTicks ticks, AuditTrail audit) {
        this.time = time;
        this.ticks = ticks;
        this.audit = audit;
    }

    @Override
    public Uni<Void> write(Caller by, Change change) {
        return Panache.getSession().call(Mutiny.Session::flush).chain(session -> session.createNativeQuery(
                        BEFORE, String.class)
                .setParameter("kind", change.kind().text())
                .setParameter("key", change.key())
                .getSingleResultOrNull()
                .chain(before ->
                        write(session, change).chain(() -> audit.write(by, change, Optional.ofNullable(before)))));
    }

    private Uni<Void> write(Mutiny.Session session, Change change) {
        return session.createNativeQuery(WRITE)
                .setParameter("kind", change.kind().text())
                .setParameter("key", change.key())
                .setParameter("body", change.body().orElse(null))
                .setParameter(
                        "changedAt",
                        time.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public void committed() {
        ticks.now();
    }
}
