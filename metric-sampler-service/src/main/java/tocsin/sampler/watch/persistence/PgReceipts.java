package tocsin.sampler.watch.persistence;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.persistence.ReceiptBytes;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.watch.Receipts;
import tocsin.sampler.watch.WatchKey;
import tocsin.telemetry.Trace;

/**
 * Reads receipts and decisions from PostgreSQL: those that the last snapshot did not see and this one does. That is each of
 * them once, in whatever order transactions commit.
 */
@Singleton
final class PgReceipts implements Receipts {

    private static final Logger LOG = Logger.getLogger(PgReceipts.class);

    /**
     * Where the reading ends and what was decided is the first row; then come the receipts. A receipt that was missed is one
     * that was left, and not yet committed, when the last snapshot was taken, or later; and no transaction lasts for ten
     * seconds after it has left its receipt, or decided.
     */
    private static final String NEWS =
            """
            SELECT pg_current_snapshot()::text, clock_timestamp(), $2::timestamptz >= f.before + interval '10 s',
              d.alerts, d.companies, d.versions, NULL::boolean, NULL::bytea, NULL::xid8,
              NULL::text[], NULL::text[]
            FROM sampler.receipts_forgotten f, (
              SELECT array_agg(alert_id) AS alerts, array_agg(company) AS companies, array_agg(version) AS versions
              FROM sampler.alert_state
              WHERE decided_at >= $2::timestamptz - interval '10 s' AND decided_by <> $3
                AND NOT pg_visible_in_snapshot(xid, $1::text::pg_snapshot)) AS d
            UNION ALL
            SELECT NULL, NULL, NULL, NULL, NULL, NULL, false, body, xid, traced, traces
            FROM sampler.receipt
            WHERE xid >= pg_snapshot_xmin($1::text::pg_snapshot)
              AND NOT pg_visible_in_snapshot(xid, $1::text::pg_snapshot)
              AND replica <> $3
            UNION ALL
            SELECT NULL, NULL, NULL, NULL, NULL, NULL, true, body, xid, traced, traces
            FROM sampler.receipt
            WHERE xid >= pg_snapshot_xmin($4::text::pg_snapshot)
              AND NOT pg_visible_in_snapshot(xid, $4::text::pg_snapshot)
              AND replica = $3
            ORDER BY 9 NULLS FIRST""";

    private static final int ALERTS = 3;
    private static final int COMPANIES = 4;
    private static final int VERSIONS = 5;
    private static final int OWN = 6;
    private static final int BODY = 7;
    private static final int TRACED = 9;
    private static final int TRACES = 10;

    private final Pool pool;
    private final ReplicaId replica;

    PgReceipts(@ReactiveDataSource("attendance") Pool pool, ReplicaId replica) {
        this.pool = pool;
        this.replica = replica;
    }

    @Override
    public Uni<News> since(Optional<Mark> mark, Optional<Mark> ownMark) {
        return pool.preparedQuery(NEWS)
                .execute(Tuple.of(
                        mark.map(Mark::snapshot).orElse(null),
                        mark.map(one -> one.at().atOffset(ZoneOffset.UTC)).orElse(null),
                        replica.value(),
                        ownMark.map(Mark::snapshot).orElse(null)))
                .map(PgReceipts::news);
    }

    private static News news(RowSet<Row> rows) {
        RowIterator<Row> each = rows.iterator();
        Row first = each.next();
        Mark mark = new Mark(first.getString(0), first.getOffsetDateTime(1).toInstant());
        boolean complete = Boolean.TRUE.equals(first.getBoolean(2));
        List<Heard> heard = new ArrayList<>();
        while (each.hasNext()) {
            complete &= read(each.next(), heard);
        }
        return new News(mark, complete, heard, decided(first));
    }

    private static List<Decided> decided(Row row) {
        UUID[] alerts = row.getArrayOfUUIDs(ALERTS);
        if (alerts == null) {
            return List.of();
        }
        String[] companies = row.getArrayOfStrings(COMPANIES);
        Long[] versions = row.getArrayOfLongs(VERSIONS);
        return IntStream.range(0, alerts.length)
                .mapToObj(i -> new Decided(new WatchKey(alerts[i], companies[i]), versions[i]))
                .toList();
    }

    private static Map<String, Trace> traces(Row row) {
        String[] companies = row.getArrayOfStrings(TRACED);
        if (companies == null) {
            return Map.of();
        }
        String[] texts = row.getArrayOfStrings(TRACES);
        Map<String, Trace> traces = new HashMap<>();
        for (int i = 0; i < companies.length; i++) {
            String company = companies[i];
            Trace.read(texts[i]).ifPresent(trace -> traces.put(company, trace));
        }
        return traces;
    }

    /** Whoever cannot read a receipt, because it is of another version of this service, reads history instead. */
    private static boolean read(Row row, List<Heard> heard) {
        try {
            Receipt receipt = ReceiptBytes.read(row.getBuffer(BODY).getBytes());
            heard.add(new Heard(row.getBoolean(OWN), receipt.in(traces(row))));
            return true;
        } catch (ReceiptBytes.Unreadable unreadable) {
            LOG.warnf("All history is read again: %s", unreadable.getMessage());
            return false;
        }
    }
}
