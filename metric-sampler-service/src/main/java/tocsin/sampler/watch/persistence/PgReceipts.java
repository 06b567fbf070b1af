package tocsin.sampler.watch.persistence;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import tocsin.sampler.ingest.persistence.ReceiptBytes;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.watch.Receipts;

/**
 * Reads receipts from PostgreSQL: those that the last snapshot did not see and this one does. That is every receipt once,
 * in whatever order transactions commit.
 */
@Singleton
final class PgReceipts implements Receipts {

    private static final Logger LOG = Logger.getLogger(PgReceipts.class);

    /**
     * A receipt that was missed is one that was left, and not yet committed, when the last snapshot was taken, or later;
     * and no transaction lasts for ten seconds after it has left its receipt.
     */
    private static final String NEWS =
            """
            SELECT pg_current_snapshot()::text, clock_timestamp(), $2::timestamptz >= f.before + interval '10 s',
              r.replica = $3, r.body
            FROM sampler.receipts_forgotten f LEFT JOIN sampler.receipt r
              ON r.xid >= pg_snapshot_xmin($1::text::pg_snapshot)
              AND NOT pg_visible_in_snapshot(r.xid, $1::text::pg_snapshot)
              AND (r.replica <> $3 OR $4)
            ORDER BY r.xid""";

    private final Pool pool;
    private final ReplicaId replica;

    PgReceipts(@ReactiveDataSource("attendance") Pool pool, ReplicaId replica) {
        this.pool = pool;
        this.replica = replica;
    }

    @Override
    public Uni<News> since(Optional<Mark> mark, boolean own) {
        return pool.preparedQuery(NEWS)
                .execute(Tuple.of(
                        mark.map(Mark::snapshot).orElse(null),
                        mark.map(one -> one.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        replica.value(),
                        own))
                .map(PgReceipts::news);
    }

    private static News news(RowSet<Row> rows) {
        Row first = rows.iterator().next();
        Mark mark = new Mark(first.getString(0), first.getOffsetDateTime(1).toInstant());
        boolean complete = Boolean.TRUE.equals(first.getBoolean(2));
        List<Heard> heard = new ArrayList<>();
        for (Row row : rows) {
            if (row.getValue(4) != null) {
                complete &= read(row, heard);
            }
        }
        return new News(mark, complete, heard);
    }

    /** Whoever cannot read a receipt, because it is of another version of this service, reads history instead. */
    private static boolean read(Row row, List<Heard> heard) {
        try {
            heard.add(new Heard(
                    row.getBoolean(3), ReceiptBytes.read(row.getBuffer(4).getBytes())));
            return true;
        } catch (ReceiptBytes.Unreadable unreadable) {
            LOG.warnf("All history is read again: %s", unreadable.getMessage());
            return false;
        }
    }
}
