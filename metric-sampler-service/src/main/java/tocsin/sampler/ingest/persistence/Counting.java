package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import tocsin.sampler.replica.ReplicaId;

/**
 * How transactions count at present.
 *
 * @param generation the generation that takes identities
 * @param followed whether other replicas read receipts, or may do so
 */
record Counting(int generation, boolean followed) {

    /**
     * A lock on the row, and with it one on the table, so that nothing of this changes before the transaction ends. It
     * has to be a statement of its own, and the first one: the next one sees everything that was counted before the last
     * change.
     *
     * <p>Who does not attend leaves a receipt in any case: it does not know of others, nor do they know of it.
     */
    private static final String HOLD =
            """
            SELECT generation, followed OR NOT EXISTS
              (SELECT FROM sampler.replica WHERE id = $1 AND seen_at > clock_timestamp() - interval '2 s')
            FROM sampler.counting FOR SHARE OF counting""";

    /** Reads and holds it, for the transaction of a connection. */
    static Uni<Counting> hold(SqlConnection connection, ReplicaId replica) {
        return connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(replica.value()))
                .map(rows -> of(rows.iterator().next()));
    }

    private static Counting of(Row row) {
        return new Counting(row.getShort(0), row.getBoolean(1));
    }
}
