package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * How transactions count at present.
 *
 * @param generation the generation that takes identities
 * @param followed whether other replicas read receipts
 */
record Counting(int generation, boolean followed) {

    /**
     * A lock on the row, and with it one on the table, so that nothing of this changes before the transaction ends. It
     * has to be a statement of its own, and the first one: the next one sees everything that was counted before the last
     * change.
     */
    private static final String HOLD = "SELECT generation, followed FROM sampler.counting FOR SHARE";

    /** Reads and holds it, for the transaction of a connection. */
    static Uni<Counting> hold(SqlConnection connection) {
        return connection
                .preparedQuery(HOLD)
                .execute()
                .map(rows -> of(rows.iterator().next()));
    }

    private static Counting of(Row row) {
        return new Counting(row.getShort(0), row.getBoolean(1));
    }
}
