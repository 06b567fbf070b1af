package tocsin.sampler.definition.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tocsin.sampler.definition.Catalogue;
import tocsin.sampler.definition.Change;
import tocsin.sampler.definition.Definitions;

/** Keeps the copy of the definitions in PostgreSQL. */
@Singleton
final class PgDefinitionCopy implements Definitions.Copy, Catalogue {

    private static final String ALL = "SELECT revision, kind, key, body FROM sampler.definition ORDER BY revision";

    private static final String OF_KIND = "SELECT revision, kind, key, body FROM sampler.definition WHERE kind = $1";

    private static final String ONE = OF_KIND + " AND key = $2";

    private static final String KEEP =
            """
            INSERT INTO sampler.definition AS kept (revision, kind, key, body) VALUES ($1, $2, $3, $4)
            ON CONFLICT (kind, key) DO UPDATE SET revision = excluded.revision, body = excluded.body
            WHERE kept.revision < excluded.revision""";

    private static final Comparator<Change> BY_KEY =
            Comparator.comparing(Change::kind).thenComparing(Change::key).thenComparing(Change::revision);

    private final Pool pool;

    PgDefinitionCopy(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Change>> all() {
        return pool.query(ALL).execute().map(PgDefinitionCopy::changes);
    }

    @Override
    public Uni<List<Change>> all(String kind) {
        return pool.preparedQuery(OF_KIND).execute(Tuple.of(kind)).map(PgDefinitionCopy::changes);
    }

    @Override
    public Uni<Optional<Change>> find(Change.Subject subject) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(subject.kind(), subject.key()))
                .map(rows -> changes(rows).stream().findFirst());
    }

    private static List<Change> changes(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Change(row.getLong(0), row.getString(1), row.getString(2), row.getString(3)))
                .toList();
    }

    /** In the order of their keys, so that replicas which keep the same changes never wait in a circle. */
    @Override
    public Uni<Void> keep(List<Change> changes) {
        List<Tuple> rows = changes.stream()
                .sorted(BY_KEY)
                .map(change -> Tuple.of(change.revision(), change.kind(), change.key(), change.body()))
                .toList();
        return pool.withTransaction(
                connection -> connection.preparedQuery(KEEP).executeBatch(rows).replaceWithVoid());
    }
}
