package tocsin.sampler.watch.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.ingest.persistence.GaugeRows;
import tocsin.sampler.ingest.persistence.SliceRows;
import tocsin.sampler.watch.History;

/** Reads what was counted from PostgreSQL. */
@Singleton
final class PgHistory implements History {

    private static final String SLICES =
            "SELECT " + SliceRows.COLUMNS + " FROM sampler.slice WHERE company = ANY($1::text[]) AND start >= $2";

    /** One statement, so that both are as of one moment. Samples come first, and then moves by their time. */
    private static final String GAUGES =
            """
            SELECT company, area, value, at, 0, 0 FROM sampler.gauge WHERE company = ANY($1::text[])
            UNION ALL
            SELECT m.company, m.area, NULL, m.at, m.up, m.down
            FROM sampler.gauge_move m LEFT JOIN sampler.gauge g USING (company, area)
            WHERE m.company = ANY($1::text[]) AND (g.at IS NULL OR m.at > g.at)
            ORDER BY 3 NULLS LAST, 4""";

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
                .map(GaugeRows::read);
    }
}
