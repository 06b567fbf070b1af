package tocsin.benchmarks.meter;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads PostgreSQL's own counters, from its making until it is asked. */
public final class DatabaseMeter {

    private static final String COUNTERS =
            """
            SELECT xact_commit, tup_inserted + tup_updated + tup_deleted, pg_current_wal_lsn() - '0/0'::pg_lsn,
              (SELECT coalesce(sum(fsyncs), 0) FROM pg_stat_io WHERE object = 'wal'),
              pg_database_size(datname)
            FROM pg_stat_database WHERE datname = current_database()""";

    private final Connection connection;
    private final double[] begin;
    private final long start = System.nanoTime();

    /** Begins to count. */
    public DatabaseMeter(Connection connection) throws SQLException {
        this.connection = connection;
        this.begin = read();
    }

    /** What was done since the making. */
    public DatabaseUse end() throws SQLException {
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] end = read();
        return new DatabaseUse(
                (end[0] - begin[0]) / seconds,
                (end[1] - begin[1]) / seconds,
                (end[2] - begin[2]) / seconds,
                (end[3] - begin[3]) / seconds,
                (long) end[4]);
    }

    private double[] read() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNTERS)) {
            row.next();
            double[] counters = new double[row.getMetaData().getColumnCount()];
            for (int column = 0; column < counters.length; column++) {
                counters[column] = row.getDouble(column + 1);
            }
            return counters;
        }
    }
}
