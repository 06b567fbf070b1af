package tocsin.sampler.backtest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import tocsin.sampler.backtest.GaugeSlice;
import tocsin.sampler.backtest.GaugeSlice.Sampled;
import tocsin.sampler.backtest.Recordings;
import tocsin.sampler.call.Slice;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.ingest.persistence.SliceRows;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.series.persistence.GaugeBefore;

/** Reads the finest slices from PostgreSQL and waits for them. */
@Singleton
final class PgRecordings implements Recordings {

    /** Longer than any day of slices takes; a database that is away is noticed earlier. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String CALLS =
            "SELECT " + SliceRows.COLUMNS + " FROM sampler.slice WHERE company = $1 AND start >= $2 AND start < $3";

    private static final String GAUGE =
            """
            SELECT start, last, last_at, lowest, highest, up, down FROM sampler.gauge_slice
            WHERE company = $1 AND start >= $2 AND start < $3 AND area = $4""";

    private final Pool pool;
    private final GaugeBefore before;

    PgRecordings(Pool pool, GaugeBefore before) {
        this.pool = pool;
        this.before = before;
    }

    @Override
    public List<SliceTotal> calls(String company, long first, long end) {
        return await(
                pool.preparedQuery(CALLS).execute(span(company, first, end)).map(SliceRows::read));
    }

    @Override
    public List<GaugeSlice> gauge(String company, GaugeArea area, long first, long end) {
        return await(pool.preparedQuery(GAUGE)
                .execute(span(company, first, end).addString(area.code()))
                .map(PgRecordings::slices));
    }

    @Override
    public OptionalDouble before(String company, GaugeArea area, long slice) {
        return await(before.value(company, area, Slice.start(slice)));
    }

    private static Tuple span(String company, long first, long end) {
        return Tuple.of(company, start(first), start(end));
    }

    private static OffsetDateTime start(long slice) {
        return Slice.start(slice).atOffset(ZoneOffset.UTC);
    }

    private static List<GaugeSlice> slices(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new GaugeSlice(
                        Slice.at(row.getOffsetDateTime(0).toInstant()), sampled(row), row.getLong(5), row.getLong(6)))
                .toList();
    }

    private static Optional<Sampled> sampled(Row row) {
        return Optional.ofNullable(row.getDouble(1))
                .map(last ->
                        new Sampled(last, row.getOffsetDateTime(2).toInstant(), row.getDouble(3), row.getDouble(4)));
    }

    private static <T> T await(Uni<T> rows) {
        return rows.await().atMost(PATIENCE);
    }
}
