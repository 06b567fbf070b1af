package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The identities that are remembered, in two generations: one is being filled, the other one is as it is. */
final class Identities {

    private static final int GENERATIONS = 2;

    /** In their order whatever the plan: replicas that remember the same ones must never wait in a circle. */
    private static final String REMEMBER_NEW =
            """
            INSERT INTO sampler.counted_%1$d (identity) SELECT identity FROM unnest($1::uuid[]) AS told (identity)
            WHERE NOT EXISTS (SELECT FROM sampler.counted_%2$d AS last WHERE last.identity = told.identity)
            ORDER BY identity""";

    private static final String REMEMBER = REMEMBER_NEW + " ON CONFLICT DO NOTHING";

    /** The state with which an identity that is known ends {@link #rememberNew}. */
    private static final String UNIQUE_VIOLATION = "23505";

    /** What this transaction has not remembered just now, somebody had before. */
    private static final String KNOWN =
            """
            SELECT identity FROM unnest($1::uuid[]) AS told (identity)
            WHERE NOT EXISTS (SELECT FROM sampler.counted_%1$d AS fresh
              WHERE fresh.identity = told.identity AND fresh.xmin = pg_current_xact_id()::xid)""";

    private Identities() {}

    /** The generation that is filled after another one. */
    static int after(int generation) {
        return (generation + 1) % GENERATIONS;
    }

    /**
     * Remembers identities of which none is expected to be known, which costs the server a quarter less. If one is known
     * to the generation that is filled, the transaction is over ({@link #isKnown}).
     *
     * @param counting must be held by the transaction
     * @param digests each once
     * @return those that were known
     */
    static Uni<Set<UUID>> rememberNew(SqlConnection connection, Counting counting, UUID[] digests) {
        return remember(REMEMBER_NEW, connection, counting, digests);
    }

    /** Whether a transaction has ended because an identity was known. */
    static boolean isKnown(Throwable cause) {
        return cause instanceof PgException refusal && UNIQUE_VIOLATION.equals(refusal.getSqlState());
    }

    /** Remembers identities, some of which may be known; otherwise as {@link #rememberNew}. */
    static Uni<Set<UUID>> remember(SqlConnection connection, Counting counting, UUID[] digests) {
        return remember(REMEMBER, connection, counting, digests);
    }

    private static Uni<Set<UUID>> remember(
            String statement, SqlConnection connection, Counting counting, UUID[] digests) {
        int generation = counting.generation();
        return connection
                .preparedQuery(statement.formatted(generation, after(generation)))
                .execute(Tuple.of(digests))
                .chain(rows -> rows.rowCount() == digests.length
                        ? Uni.createFrom().item(Set.of())
                        : known(connection, generation, digests));
    }

    private static Uni<Set<UUID>> known(SqlConnection connection, int generation, UUID[] digests) {
        return connection
                .preparedQuery(KNOWN.formatted(generation))
                .execute(Tuple.of(digests))
                .map(Identities::read);
    }

    /** Forgets a generation; nobody else may be counting. */
    static Uni<Void> forget(SqlConnection connection, int generation) {
        return connection
                .query("TRUNCATE sampler.counted_" + generation)
                .execute()
                .replaceWithVoid();
    }

    private static Set<UUID> read(RowSet<Row> rows) {
        Set<UUID> identities = new HashSet<>();
        rows.forEach(row -> identities.add(row.getUUID(0)));
        return identities;
    }
}
