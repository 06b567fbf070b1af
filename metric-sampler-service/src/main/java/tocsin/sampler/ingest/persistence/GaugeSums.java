package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Report;

/** What a batch adds to each gauge. Not for use by several threads. */
final class GaugeSums {

    private final Readings fresh = new Readings();
    private final Readings duplicates = new Readings();

    /** Adds a report: a new one, or one that was counted before. */
    void add(Report report, boolean isFresh) {
        (isFresh ? fresh : duplicates).add(report);
    }

    /**
     * Adds everything, and answers all that was freshly told, by time: samples as they are, moves as the totals of
     * their moments. A move before the batch's own last sample is void from the beginning, so it is not recorded; it is
     * told as far as the batch knows it, so that what was in between is seen.
     */
    Uni<List<Reading>> addTo(SqlConnection connection) {
        return LastSamples.put(connection, fresh.last())
                .chain(() -> Moves.add(connection, fresh.lasting()))
                .chain(totals -> new GaugeSlices(fresh)
                        .addTo(connection)
                        .chain(() -> Retelling.of(connection, duplicates))
                        .map(retold -> told(totals, retold)));
    }

    private List<Reading> told(List<Move> totals, List<Reading> retold) {
        List<Reading> recorded = new ArrayList<>(retold);
        recorded.addAll(totals);
        return fresh.byTime(recorded);
    }
}
