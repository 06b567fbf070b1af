package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The identities that are remembered, in two generations: one is being filled, the other one is as it is. */
final class Identities {

    private static final int GENERATIONS = 2;

    private static final List<String> REMEMBER =
            IntStream.range(0, GENERATIONS).mapToObj(Identities::remember).toList();

    private Identities() {}

    private static String remember(int generation) {
        return """
                INSERT INTO sampler.counted_%d (identity) SELECT identity FROM unnest($1::uuid[]) AS told (identity)
                WHERE NOT EXISTS (SELECT FROM sampler.counted_%d AS last WHERE last.identity = told.identity)
                ON CONFLICT DO NOTHING RETURNING identity"""
                .formatted(generation, after(generation));
    }

    /** The generation that is filled after another one. */
    static int after(int generation) {
        return (generation + 1) % GENERATIONS;
    }

    /**
     * Remembers identities, in their order, so that replicas which remember the same ones never wait in a circle.
     *
     * @param counting must be held by the transaction
     * @return those that were not remembered before
     */
    static Uni<Set<UUID>> remember(SqlConnection connection, Counting counting, Collection<UUID> identities) {
        return connection
                .preparedQuery(REMEMBER.get(counting.generation()))
                .execute(Tuple.of(identities.stream().sorted().toArray(UUID[]::new)))
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
