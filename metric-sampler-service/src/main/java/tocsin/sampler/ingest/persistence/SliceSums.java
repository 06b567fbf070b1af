package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Contribution;
import tocsin.sampler.call.Slice;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.persistence.Columns;

/** What a batch adds to each slice. */
final class SliceSums {

    private static final String ADD =
            """
            INSERT INTO sampler.slice AS s
              (company, start, starts, counted, answered, delivered, connected_millis, rang, ring_delay_millis)
            SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::bigint[], $4::bigint[], $5::bigint[],
              $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[])
            ON CONFLICT (company, start) DO UPDATE SET
              starts = s.starts + excluded.starts,
              counted = s.counted + excluded.counted,
              answered = s.answered + excluded.answered,
              delivered = s.delivered + excluded.delivered,
              connected_millis = s.connected_millis + excluded.connected_millis,
              rang = s.rang + excluded.rang,
              ring_delay_millis = s.ring_delay_millis + excluded.ring_delay_millis
            RETURNING\s"""
                    + SliceRows.COLUMNS;

    private static final Comparator<Sum> BY_KEY =
            Comparator.<Sum, String>comparing(sum -> sum.place.company).thenComparingLong(sum -> sum.place.slice);

    private final Map<Place, Sum> sums = new HashMap<>();

    /**
     * Adds a report. A duplicate adds nothing, but its slices are touched all the same: it may be a batch that was
     * committed without our hearing of it, and its totals have to reach the windows.
     */
    void add(Report report, boolean fresh) {
        if (report instanceof Report.OfCall call) {
            for (Contribution part : call.call().contributions()) {
                Sum sum = sums.computeIfAbsent(new Place(part.company(), part.slice()), Sum::new);
                if (fresh) {
                    sum.add(part.sums());
                }
            }
        }
    }

    /** Adds everything, and answers the new totals. */
    Uni<List<SliceTotal>> addTo(SqlConnection connection) {
        return sums.isEmpty()
                ? Uni.createFrom().item(List.of())
                : connection.preparedQuery(ADD).execute(columns()).map(SliceRows::read);
    }

    private Tuple columns() {
        Columns<Sum> columns = Columns.of(sums.values().stream().sorted(BY_KEY).toList())
                .text(sum -> sum.place.company)
                .time(sum -> Slice.start(sum.place.slice));
        for (int column = 0; column < SliceRows.SUMS.size(); column++) {
            int index = column;
            columns.number(sum -> sum.numbers[index]);
        }
        return columns.tuple();
    }

    private record Place(String company, long slice) {}

    /** Adds up in place: there are far more calls than slices. */
    private static final class Sum {

        private final Place place;
        private final long[] numbers = new long[SliceRows.SUMS.size()];

        Sum(Place place) {
            this.place = place;
        }

        void add(CallSums sums) {
            for (int column = 0; column < numbers.length; column++) {
                numbers[column] += SliceRows.SUMS.get(column).applyAsLong(sums);
            }
        }
    }
}
