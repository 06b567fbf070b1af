package tocsin.sampler.ingest.persistence;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.metric.GaugeArea;

/** Rows of {@code gauge} and {@code gauge_move} in one result: company, area, value, at, up, down. */
public final class GaugeRows {

    private GaugeRows() {}

    /**
     * Reads rows: with a value it is a sample, without one a move. A gauge that another version took, and this one does
     * not know, is passed over.
     */
    public static List<Reading> read(RowSet<Row> rows) {
        List<Reading> readings = new ArrayList<>(rows.size());
        rows.forEach(row -> GaugeArea.of(row.getString(1)).ifPresent(area -> readings.add(reading(row, area))));
        return readings;
    }

    private static Reading reading(Row row, GaugeArea area) {
        String company = row.getString(0);
        Double value = row.getDouble(2);
        Instant at = row.getOffsetDateTime(3).toInstant();
        return value == null
                ? new Move(company, area, row.getLong(4), row.getLong(5), at)
                : new Sample(company, area, value, at);
    }
}
