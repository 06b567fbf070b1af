package tocsin.config.definition.persistence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tocsin.access.NotAllowed;
import tocsin.access.Sight;
import tocsin.config.definition.Definition;
import tocsin.config.definition.DefinitionKind;
import tocsin.config.definition.Definitions;
import tocsin.config.definition.Outbox;

/**
 * Reads definitions and marks what was published. The rows themselves are never locked while the broker is waited for,
 * only the relay's own row is, so that a slow broker holds up nobody who changes a definition.
 */
@ApplicationScoped
final class SqlDefinitions implements Definitions, Outbox {

    private static final String COLUMNS = "SELECT revision, kind, key, changed_at, body::text AS body";

    /* Kind by kind, so that who wants templates only does not have a hundred thousand alerts read. */
    private static final String AFTER = COLUMNS
            + """
             FROM unnest($2::text[]) AS wanted (name) CROSS JOIN LATERAL
              (SELECT * FROM config.definition WHERE kind = wanted.name AND revision > $1
               ORDER BY revision LIMIT $3) AS changed
            ORDER BY revision LIMIT $3""";

    private static final String TAKE_TURN = "SELECT FROM config.relay FOR UPDATE SKIP LOCKED";
    private static final String WAITING =
            COLUMNS + " FROM config.definition WHERE NOT published ORDER BY revision LIMIT $1";

    /* By revision: a row that was changed again meanwhile has another one, and waits for its own turn. */
    private static final String MARK = "UPDATE config.definition SET published = true WHERE revision = ANY($1)";

    private final Pool pool;

    SqlDefinitions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Definition>> after(Sight sight, long revision, Set<DefinitionKind> kinds, int atMost) {
        if (sight.companies().isPresent()) {
            return Uni.createFrom().failure(new NotAllowed("Definitions are for who may see all of them."));
        }
        String[] wanted = kinds.stream().map(DefinitionKind::text).toArray(String[]::new);
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(revision, wanted, atMost))
                .map(SqlDefinitions::read);
    }

    @Override
    public Uni<Integer> publish(int atMost, Function<Definition, Uni<Void>> publish) {
        List<Long> published = new ArrayList<>();
        return pool.withTransaction(connection -> connection
                        .query(TAKE_TURN)
                        .execute()
                        .chain(turn -> turn.rowCount() == 0 ? nothing() : waiting(connection, atMost))
                        .chain(waiting -> publishEach(waiting, publish, published))
                        .onItemOrFailure()
                        .transformToUni((done, failure) ->
                                mark(connection, published).replaceWith(Optional.ofNullable(failure))))
                .chain(failure -> failure.isPresent()
                        ? Uni.createFrom().failure(failure.get())
                        : Uni.createFrom().item(published.size()));
    }

    private static Uni<List<Definition>> nothing() {
        return Uni.createFrom().item(List.of());
    }

    private static Uni<List<Definition>> waiting(SqlConnection connection, int atMost) {
        return connection.preparedQuery(WAITING).execute(Tuple.of(atMost)).map(SqlDefinitions::read);
    }

    private static Uni<Void> publishEach(
            List<Definition> waiting, Function<Definition, Uni<Void>> publish, List<Long> published) {
        return Multi.createFrom()
                .iterable(waiting)
                .onItem()
                .transformToUniAndConcatenate(definition -> publish.apply(definition)
                        .replaceWith(definition.revision())
                        .invoke(published::add))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> mark(SqlConnection connection, List<Long> published) {
        return published.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(MARK)
                        .execute(Tuple.of(published.toArray(Long[]::new)))
                        .replaceWithVoid();
    }

    private static List<Definition> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(SqlDefinitions::read)
                .toList();
    }

    private static Definition read(Row row) {
        return new Definition(
                row.getLong("revision"),
                DefinitionKind.of(row.getString("kind")),
                row.getString("key"),
                row.getOffsetDateTime("changed_at").toInstant(),
                Optional.ofNullable(row.getString("body")));
    }
}
