package tocsin.sampler.series.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import tocsin.sampler.metric.GaugeArea;

/** The value that a gauge had at the beginning of a slice: of failures in a row what the calls before tell. */
@Singleton
public final class GaugeBefore {

    /**
     * The last sample before, moved since; a gauge that was told only before all history has the value that was kept.
     */
    private static final String SAMPLED =
            """
            WITH sampled AS MATERIALIZED (
              SELECT start, last FROM sampler.gauge_history
              WHERE company = $1 AND area = $3 AND start < $2 AND last IS NOT NULL ORDER BY start DESC LIMIT 1),
            since AS (
              SELECT sum(up - down) AS moved FROM sampler.gauge_history
              WHERE company = $1 AND area = $3 AND start < $2
                AND start >= coalesce((SELECT start FROM sampled), '-infinity'))
            SELECT coalesce(sampled.last + since.moved, since.moved, kept.value)::float8
            FROM since LEFT JOIN sampled ON true
            LEFT JOIN sampler.gauge kept ON kept.company = $1 AND kept.area = $3 AND kept.at < $2""";

    private static final String FAILURES =
            """
            WITH answered AS MATERIALIZED (
              SELECT start FROM sampler.slice_history
              WHERE company = $1 AND start < $2 AND answered > 0 ORDER BY start DESC LIMIT 1)
            SELECT CASE WHEN EXISTS (SELECT FROM answered) OR count(*) > 0 THEN coalesce(sum(counted), 0) END::float8
            FROM sampler.slice_history
            WHERE company = $1 AND start < $2 AND counted > 0
              AND start > coalesce((SELECT start FROM answered), '-infinity')""";

    private final Pool pool;

    GaugeBefore(Pool pool) {
        this.pool = pool;
    }

    /**
     * The value at a moment.
     *
     * @param from the beginning of a slice of the rung on which that time is kept
     * @return empty where nothing was told before
     */
    public Uni<OptionalDouble> value(String company, GaugeArea area, Instant from) {
        Tuple where = Tuple.of(company, from.atOffset(ZoneOffset.UTC));
        return area.equals(GaugeArea.CONSECUTIVE_FAILURES)
                ? pool.preparedQuery(FAILURES).execute(where).map(GaugeBefore::read)
                : pool.preparedQuery(SAMPLED)
                        .execute(where.addString(area.code()))
                        .map(GaugeBefore::read);
    }

    private static OptionalDouble read(RowSet<Row> rows) {
        Double value = rows.iterator().next().getDouble(0);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
