package tocsin.sampler.watch.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.ingest.persistence.GaugeRows;
import tocsin.sampler.ingest.persistence.SliceRows;
import tocsin.sampler.persistence.Columns;
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

    /** Summed up where the rows are: a day of slices of a page of companies is too much to be sent. */
    private static final String CALLS =
            """
            SELECT asked.company, asked.oldest,
              coalesce(sum(starts), 0)::bigint, coalesce(sum(counted), 0)::bigint, coalesce(sum(answered), 0)::bigint,
              coalesce(sum(delivered), 0)::bigint, coalesce(sum(connected_millis), 0)::bigint,
              coalesce(sum(rang), 0)::bigint, coalesce(sum(ring_delay_millis), 0)::bigint,
              coalesce(sum(starts) FILTER (WHERE start = asked.oldest), 0)::bigint
            FROM unnest($1::text[], $2::timestamptz[]) AS asked (company, oldest)
            LEFT JOIN sampler.slice ON slice.company = asked.company AND slice.start >= asked.oldest
            GROUP BY asked.company, asked.oldest""";

    private static final int SUMS = 2;
    private static final int STARTS_OF_OLDEST = 9;

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
    public Uni<Map<Span, CallSums>> calls(Collection<Span> spans) {
        Set<Start> starts = spans.stream().map(Start::of).collect(Collectors.toSet());
        return pool.preparedQuery(CALLS)
                .execute(Columns.of(starts)
                        .text(Start::company)
                        .time(start -> Slice.start(start.slice()))
                        .tuple())
                .map(rows -> {
                    Map<Start, Row> found = new HashMap<>();
                    rows.forEach(row -> found.put(Start.of(row), row));
                    Map<Span, CallSums> calls = new HashMap<>();
                    spans.forEach(span -> calls.put(span, calls(span, found.get(Start.of(span)))));
                    return calls;
                });
    }

    /** A company's slices from a first one on. */
    private record Start(String company, long slice) {
        static Start of(Span span) {
            return new Start(span.company(), span.oldestSlice());
        }

        static Start of(Row row) {
            return new Start(row.getString(0), Slice.at(row.getOffsetDateTime(1).toInstant()));
        }
    }

    private static CallSums calls(Span span, Row row) {
        CallSums oldest = new CallSums(row.getLong(STARTS_OF_OLDEST), 0, 0, 0, 0, 0, 0);
        return span.period().calls(SliceRows.sums(row, SUMS), oldest);
    }

    @Override
    public Uni<List<Reading>> gauges(Collection<String> companies) {
        return pool.preparedQuery(GAUGES)
                .execute(Tuple.of(companies.toArray(String[]::new)))
                .map(GaugeRows::read);
    }
}
