package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.sampler.call.Slice;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.persistence.GaugeSlice.Movement;
import tocsin.sampler.ingest.persistence.GaugeSlice.Place;
import tocsin.sampler.persistence.Columns;

/**
 * The history of sampled gauges. The movement of a slice is that after its last sample, and which sample is the last
 * one is known for certain once the row is locked. So everything is added first, and then corrected where samples and
 * moves have not come in their order.
 */
final class GaugeSlices {

    private static final String ADD =
            """
            INSERT INTO sampler.gauge_slice AS s
              (company, area, start, last, last_at, lowest, highest, samples, up, down)
            SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::double precision[], $5::timestamptz[],
              $6::double precision[], $7::double precision[], $8::bigint[], $9::bigint[], $10::bigint[])
            ON CONFLICT (company, area, start) DO UPDATE SET
              last = CASE WHEN excluded.last_at IS NULL OR excluded.last_at < s.last_at
                THEN s.last ELSE excluded.last END,
              last_at = greatest(s.last_at, excluded.last_at),
              lowest = least(s.lowest, excluded.lowest),
              highest = greatest(s.highest, excluded.highest),
              samples = s.samples + excluded.samples,
              up = s.up + excluded.up,
              down = s.down + excluded.down
            RETURNING last_at""";

    /** With a last_at the movement is counted anew since then; without one it is only corrected. */
    private static final String CORRECT =
            """
            INSERT INTO sampler.gauge_slice AS s (company, area, start, last_at, samples, up, down)
            SELECT t.company, t.area, t.start, t.last_at, 0, t.up + coalesce(m.up, 0), t.down + coalesce(m.down, 0)
            FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::bigint[], $6::bigint[])
              AS t (company, area, start, last_at, up, down)
            CROSS JOIN LATERAL (SELECT sum(up)::bigint AS up, sum(down)::bigint AS down FROM sampler.gauge_move
              WHERE company = t.company AND area = t.area AND at > t.last_at AND at < t.start + interval '10 s') AS m
            ON CONFLICT (company, area, start) DO UPDATE SET
              up = CASE WHEN excluded.last_at IS NULL THEN s.up ELSE 0 END + excluded.up,
              down = CASE WHEN excluded.last_at IS NULL THEN s.down ELSE 0 END + excluded.down""";

    private final SortedMap<Place, GaugeSlice> slices = new TreeMap<>();

    GaugeSlices(Readings told) {
        told.gauges().stream().filter(GaugeSlices::hasHistory).forEach(this::add);
    }

    /** That of consecutive failures is in the slices of calls. */
    private static boolean hasHistory(GaugeReadings gauge) {
        return gauge.gauge().area().isSampled();
    }

    private void add(GaugeReadings gauge) {
        gauge.samples().forEach(sample -> at(gauge, sample).add(sample));
        gauge.moves().forEach(move -> at(gauge, move).add(move));
    }

    private GaugeSlice at(GaugeReadings gauge, Reading reading) {
        return slices.computeIfAbsent(
                new Place(gauge.gauge(), Slice.at(reading.at())), place -> new GaugeSlice(place, gauge));
    }

    /** Adds everything. What moved the gauges must have been recorded in the same transaction before. */
    Uni<Void> addTo(SqlConnection connection) {
        return slices.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(ADD)
                        .execute(columns())
                        .chain(rows -> correct(connection, corrections(rows)));
    }

    private Tuple columns() {
        return Columns.of(slices.values())
                .text(GaugeSlice::company)
                .text(GaugeSlice::area)
                .time(GaugeSlice::start)
                .decimal(GaugeSlice::last)
                .time(GaugeSlice::lastAt)
                .decimal(GaugeSlice::lowest)
                .decimal(GaugeSlice::highest)
                .number(GaugeSlice::samples)
                .number(slice -> slice.movement().up())
                .number(slice -> slice.movement().down())
                .tuple();
    }

    private List<Correction> corrections(RowSet<Row> rows) {
        List<Correction> corrections = new ArrayList<>();
        // Rows are answered in the order in which they were added.
        Iterator<GaugeSlice> added = slices.values().iterator();
        for (Row row : rows) {
            GaugeSlice slice = added.next();
            OffsetDateTime lastAt = row.getOffsetDateTime(0);
            if (lastAt != null && slice.isMovedByCalls()) {
                correction(slice, lastAt.toInstant()).ifPresent(corrections::add);
            }
        }
        return corrections;
    }

    private Optional<Correction> correction(GaugeSlice slice, Instant lastAt) {
        if (lastAt.equals(slice.lastAt())) {
            return Optional.of(new Correction(slice, lastAt, slice.passed()));
        }
        Movement early = slice.movement(move -> !move.at().isAfter(lastAt));
        return early.isNone() ? Optional.empty() : Optional.of(new Correction(slice, null, early.negated()));
    }

    private static Uni<Void> correct(SqlConnection connection, Collection<Correction> corrections) {
        return corrections.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(CORRECT)
                        .execute(Columns.of(corrections)
                                .text(correction -> correction.slice.company())
                                .text(correction -> correction.slice.area())
                                .time(correction -> correction.slice.start())
                                .time(Correction::since)
                                .number(correction -> correction.movement.up())
                                .number(correction -> correction.movement.down())
                                .tuple())
                        .replaceWithVoid();
    }

    private record Correction(GaugeSlice slice, Instant since, Movement movement) {}
}
