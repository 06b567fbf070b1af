package tocsin.config.script.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import tocsin.config.script.Edition;

/** The versions of sources that are kept. */
final class Editions {

    private static final String BEFORE =
            """
            select v.key.version, v.changedAt from ScriptVersion v
            where v.key.script = :script and v.key.version < :before order by v.key.version desc""";

    private Editions() {}

    /** Keeps the version that a script has now, and lets go the oldest one beyond what is kept. */
    static Uni<Void> keep(ScriptRow script) {
        return EditionRow.of(script)
                .persistAndFlush()
                .chain(() -> EditionRow.delete(
                        "key.script = ?1 and key.version <= ?2", script.name, script.sourceVersion - Edition.MOST_KEPT))
                .replaceWithVoid();
    }

    /** Versions before one, the newest first, without their sources. */
    static Uni<List<Edition>> before(String script, long version, int atMost) {
        return Panache.getSession()
                .chain(session -> session.createQuery(BEFORE, Object[].class)
                        .setParameter("script", script)
                        .setParameter("before", version)
                        .setMaxResults(atMost)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Edition((long) row[0], (Instant) row[1]))
                        .toList());
    }
}
