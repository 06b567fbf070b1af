package tocsin.sampler.series.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.ingest.persistence.SliceRows;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.series.Bins;
import tocsin.sampler.series.Chronicle;
import tocsin.sampler.series.GaugeCourse;
import tocsin.sampler.series.GaugeCourse.Told;
import tocsin.sampler.series.Point.Extent;
import tocsin.sampler.series.Steps;

/** Adds up in PostgreSQL what is kept of the past. */
@Singleton
final class PgChronicle implements Chronicle {

    private static final String STEP = "date_bin($4 * interval '1 second', start, timestamptz 'epoch')";

    /** The beginning of a step or, where a step's end is added up apart, of that. */
    private static final String BIN = STEP
            + " + CASE WHEN start >= " + STEP + " + ($4 - $5) * interval '1 second'"
            + " THEN ($4 - $5) * interval '1 second' ELSE interval '0' END";

    private static final String CALLS =
            """
            SELECT %s, sum(starts)::bigint, sum(counted)::bigint, sum(answered)::bigint, sum(delivered)::bigint,
                   sum(connected_millis)::bigint, sum(rang)::bigint, sum(ring_delay_millis)::bigint
            FROM sampler.slice_history WHERE company = $1 AND start >= $2 AND start < $3 GROUP BY 1"""
                    .formatted(BIN);

    private static final String SAMPLED =
            """
            SELECT %s AS step, start, last, up - down AS moved, lowest, highest, samples
            FROM sampler.gauge_history WHERE company = $1 AND start >= $2 AND start < $3 AND area = $7"""
                    .formatted(STEP);

    /** An answer is a sample of no failures in a row; a slice without one adds its calls. */
    private static final String FAILURES =
            """
            SELECT %s AS step, start, CASE WHEN answered > 0 THEN 0::float8 END AS last,
                   CASE WHEN answered > 0 THEN 0 ELSE counted END AS moved,
                   NULL::float8 AS lowest, NULL::float8 AS highest, counted AS samples
            FROM sampler.slice_history WHERE company = $1 AND start >= $2 AND start < $3 AND counted > 0"""
                    .formatted(STEP);

    /**
     * Each sample begins a run; the value at the end of a slice is that of its run's sample and all that moved it
     * since.
     */
    private static final String COURSE =
            """
            WITH told AS (%s),
            counted AS (SELECT *, count(last) OVER (ORDER BY start) AS run FROM told),
            valued AS (
              SELECT *, greatest(coalesce(first_value(last) OVER run, $5) + sum(moved) OVER run, $6) AS value
              FROM counted WINDOW run AS (PARTITION BY run ORDER BY start))
            SELECT step, (array_agg(value ORDER BY start DESC))[1], least(min(lowest), min(value)),
                   greatest(max(highest), max(value)), sum(samples)::bigint
            FROM valued GROUP BY step""";

    private final Pool pool;
    private final GaugeBefore before;

    PgChronicle(Pool pool, GaugeBefore before) {
        this.pool = pool;
        this.before = before;
    }

    @Override
    public Uni<Map<Instant, CallSums>> calls(String company, Bins bins) {
        return pool.preparedQuery(CALLS)
                .execute(span(company, bins).addDouble((double) bins.end().toSeconds()))
                .map(rows -> byBeginning(rows, row -> SliceRows.sums(row, 1)));
    }

    @Override
    public Uni<GaugeCourse> gauge(String company, GaugeArea area, Steps steps) {
        return before.value(company, area, steps.from()).chain(value -> told(company, area, steps, value)
                .map(told -> new GaugeCourse(shown(area, value), told)));
    }

    /** What only counts is never below zero, whatever got lost; it goes on from what is recorded all the same. */
    private static OptionalDouble shown(GaugeArea area, OptionalDouble value) {
        return area.isMovedByCalls() && value.isPresent() ? OptionalDouble.of(Math.max(0, value.getAsDouble())) : value;
    }

    private Uni<Map<Instant, Told>> told(String company, GaugeArea area, Steps steps, OptionalDouble value) {
        boolean failures = area.equals(GaugeArea.CONSECUTIVE_FAILURES);
        Tuple where = span(company, Bins.of(steps))
                .addDouble(value.orElse(0))
                .addDouble(area.isMovedByCalls() ? 0 : Double.NEGATIVE_INFINITY);
        return pool.preparedQuery(COURSE.formatted(failures ? FAILURES : SAMPLED))
                .execute(failures ? where : where.addString(area.code()))
                .map(rows -> byBeginning(
                        rows,
                        row -> new Told(
                                row.getDouble(1), Extent.of(row.getDouble(2), row.getDouble(3)), row.getLong(4))));
    }

    private static Tuple span(String company, Bins bins) {
        return Tuple.of(company, bins.from().atOffset(ZoneOffset.UTC), bins.to().atOffset(ZoneOffset.UTC), (double)
                bins.step().toSeconds());
    }

    private static <T> Map<Instant, T> byBeginning(RowSet<Row> rows, Function<Row, T> value) {
        Map<Instant, T> values = new HashMap<>();
        rows.forEach(row -> values.put(row.getOffsetDateTime(0).toInstant(), value.apply(row)));
        return values;
    }
}
