package tocsin.sampler.ingest.persistence;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.ingest.Receipt.SliceTotal;

/** The rows of the table {@code slice}. */
public final class SliceRows {

    /** The columns, in the order in which {@link #read} expects them. */
    public static final String COLUMNS =
            "company, start, starts, counted, answered, delivered, connected_millis, rang, ring_delay_millis";

    /** The sums, in the order of their columns. */
    static final List<ToLongFunction<CallSums>> SUMS = List.of(
            CallSums::starts,
            CallSums::counted,
            CallSums::answered,
            CallSums::delivered,
            CallSums::connectedMillis,
            CallSums::rang,
            CallSums::ringDelayMillis);

    private static final int FIRST_SUM = 2;

    private SliceRows() {}

    /** Reads rows of {@link #COLUMNS}. */
    public static List<SliceTotal> read(RowSet<Row> rows) {
        List<SliceTotal> totals = new ArrayList<>(rows.size());
        for (Row row : rows) {
            totals.add(new SliceTotal(
                    row.getString(0), Slice.at(row.getOffsetDateTime(1).toInstant()), sums(row, FIRST_SUM)));
        }
        return totals;
    }

    /** Reads the sums of a row from a column on. */
    public static CallSums sums(Row row, int first) {
        return new CallSums(
                row.getLong(first),
                row.getLong(first + 1),
                row.getLong(first + 2),
                row.getLong(first + 3),
                row.getLong(first + 4),
                row.getLong(first + 5),
                row.getLong(first + 6));
    }
}
