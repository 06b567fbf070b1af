package tocsin.sampler.ingest.persistence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import tocsin.sampler.gauge.Gauge;
import tocsin.sampler.metric.GaugeArea;

/**
 * Keeps the moves of gauges few. Those that are not after their gauge's last sample are deleted. Those that are older
 * than {@link Gauge#LATENESS} before the newest one of their gauge become part of its last sample, just as in {@link
 * Gauge}; so do all consecutive failures but for the newest {@link Gauge#FAILURES_KEPT}. In a total outage, where every
 * call is one and none is ever void, a company has no more than twice as many rows, and what came since the last run;
 * and not five minutes of calls. That it is twice as many spares most runs the work. Any number of replicas may run at
 * once: whoever folds a gauge holds its row.
 */
@ApplicationScoped
class Folding {

    private static final int AT_ONCE = 20_000;
    private static final int GAUGES_AT_ONCE = 500;
    private static final String FAILURES = GaugeArea.CONSECUTIVE_FAILURES.code();
    private static final long KEPT = Gauge.FAILURES_KEPT;

    private static final String DELETE_VOID =
            """
            DELETE FROM sampler.gauge_move WHERE (company, area, at) IN
              (SELECT company, area, m.at FROM sampler.gauge_move m JOIN sampler.gauge g USING (company, area)
               WHERE m.at <= g.at LIMIT $1 FOR UPDATE OF m SKIP LOCKED)""";

    /** Locks the sample of each gauge that has old moves; one without a sample gets one of nothing, before all time. */
    private static final String LOCK =
            """
            INSERT INTO sampler.gauge AS g (company, area, value, at)
            SELECT company, area, 0, '-infinity' FROM sampler.gauge_move GROUP BY company, area
            HAVING min(at) <= max(at) - $1::bigint * interval '1 s' OR area = $3 AND count(*) > 2 * $4::bigint
            ORDER BY company COLLATE "C", area COLLATE "C" LIMIT $2
            ON CONFLICT (company, area) DO UPDATE SET value = g.value
            RETURNING company, area""";

    /** Nobody changes these samples now; of the old moves only those after their gauge's sample count. */
    private static final String FOLD =
            """
            WITH gauges AS (SELECT company, area, g.at, greatest(
                (SELECT max(m.at) FROM sampler.gauge_move m WHERE m.company = g.company AND m.area = g.area)
                  - $3::bigint * interval '1 s',
                (SELECT m.at FROM sampler.gauge_move m WHERE m.company = g.company AND m.area = g.area AND m.area = $4
                  ORDER BY m.at DESC OFFSET $5::bigint LIMIT 1)) AS until
              FROM sampler.gauge g JOIN unnest($1::text[], $2::text[]) AS locked (company, area) USING (company, area)),
            old AS (SELECT m.company, m.area, m.at FROM sampler.gauge_move m JOIN gauges USING (company, area)
              WHERE m.at <= until
              ORDER BY m.company COLLATE "C", m.area COLLATE "C", m.at FOR UPDATE OF m),
            gone AS (DELETE FROM sampler.gauge_move m USING old
              WHERE m.company = old.company AND m.area = old.area AND m.at = old.at
              RETURNING m.company, m.area, m.at, m.up - m.down AS net),
            folded AS (SELECT company, area, max(gone.at) AS at,
                coalesce(sum(net) FILTER (WHERE gone.at > gauges.at), 0)::bigint AS net
              FROM gone JOIN gauges USING (company, area) GROUP BY company, area)
            UPDATE sampler.gauge g SET value = g.value + folded.net, at = greatest(g.at, folded.at) FROM folded
            WHERE g.company = folded.company AND g.area = folded.area""";

    private final Pool pool;

    Folding(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(identity = "fold-moves", every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> fold() {
        return deleteVoid().chain(this::foldOld);
    }

    private Uni<Void> deleteVoid() {
        return pool.preparedQuery(DELETE_VOID)
                .execute(Tuple.of(AT_ONCE))
                .chain(deleted ->
                        deleted.rowCount() < AT_ONCE ? Uni.createFrom().voidItem() : deleteVoid());
    }

    private Uni<Void> foldOld() {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(LOCK)
                        .execute(Tuple.of(Gauge.LATENESS.toSeconds(), GAUGES_AT_ONCE, FAILURES, KEPT))
                        .chain(locked -> fold(connection, locked)))
                .chain(folded -> folded < GAUGES_AT_ONCE ? Uni.createFrom().voidItem() : foldOld());
    }

    private static Uni<Integer> fold(SqlConnection connection, RowSet<Row> gauges) {
        List<String> companies = new ArrayList<>();
        List<String> areas = new ArrayList<>();
        gauges.forEach(row -> {
            companies.add(row.getString(0));
            areas.add(row.getString(1));
        });
        Tuple some = Tuple.of(
                companies.toArray(String[]::new),
                areas.toArray(String[]::new),
                Gauge.LATENESS.toSeconds(),
                FAILURES,
                KEPT);
        return companies.isEmpty()
                ? Uni.createFrom().item(0)
                : connection.preparedQuery(FOLD).execute(some).replaceWith(companies.size());
    }
}
