package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;

/**
 * What a batch adds to each gauge.
 *
 * @param fresh what new reports tell
 * @param duplicates what those tell that were counted before
 */
record GaugeSums(Readings fresh, Readings duplicates) {

    /**
     * Adds everything, and answers all that was freshly told, by time: samples as they are, moves as the totals of
     * their moments. A move before the batch's own last sample is void from the beginning, so it is not recorded; it is
     * told as far as the batch knows it, so that what was in between is seen.
     */
    Uni<List<Reading>> addTo(SqlConnection connection) {
        return LastSamples.put(connection, fresh.last().values())
                .chain(() -> Moves.add(connection, lasting()))
                .chain(totals -> new GaugeSlices(fresh)
                        .addTo(connection)
                        .chain(() -> Retelling.of(connection, duplicates))
                        .map(retold -> told(totals, retold)));
    }

    private List<Move> lasting() {
        return fresh.moves().stream().filter(fresh::counts).toList();
    }

    private List<Reading> told(List<Move> totals, List<Reading> retold) {
        List<Reading> recorded = new ArrayList<>(retold);
        recorded.addAll(totals);
        return fresh.byTime(recorded);
    }
}
