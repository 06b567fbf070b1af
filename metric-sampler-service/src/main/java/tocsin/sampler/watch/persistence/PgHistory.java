package tocsin.sampler.watch.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.ingest.persistence.SliceRows;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.watch.History;

/** Reads what was counted from PostgreSQL. */
@Singleton
final class PgHistory implements History {

    private static final String SLICES =
            "SELECT " + SliceRows.COLUMNS + " FROM sampler.slice WHERE company = ANY($1::text[]) AND start >= $2";

    private static final String GAUGES =
            "SELECT company, area, value, at FROM sampler.gauge WHERE company = ANY($1::text[])";

    private final Pool pool;

    PgHistory(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<SliceTotal>> slices(Collection<String> companies, long from) {
        return pool.preparedQuery(SLICES)
                .execute(Tuple.of(
                        companies.toArray(String[]::new), Slice.start(from).atOffset(ZoneOffset.UTC)))
                .map(SliceRows::read);
    }

    @Override
    public Uni<List<Reading>> gauges(Collection<String> companies) {
        return pool.preparedQuery(GAUGES)
                .execute(Tuple.of(companies.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(PgHistory::sample)
                        .toList());
    }

    /** A gauge that an earlier or later version took, and this one does not know, is passed over. */
    private static Stream<Reading> sample(Row row) {
        Optional<GaugeArea> area = GaugeArea.of(row.getString(1));
        return area.stream()
                .map(known -> new Sample(
                        row.getString(0),
                        known,
                        row.getDouble(2),
                        row.getOffsetDateTime(3).toInstant()));
    }
}
