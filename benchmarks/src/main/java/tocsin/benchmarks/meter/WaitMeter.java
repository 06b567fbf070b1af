package tocsin.benchmarks.meter;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Samples what the database's sessions are doing, so that the page can say what they wait for. */
public final class WaitMeter {

    /** Sessions inside a statement or between the statements of a transaction, by the role that they work for. */
    private static final String ACTIVE =
            """
            SELECT usename, CASE WHEN state = 'active' THEN coalesce(wait_event_type || ' ' || wait_event, 'running')
              ELSE 'idle in transaction' END
            FROM pg_stat_activity
            WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND state <> 'idle'""";

    private final Connection connection;
    private final Map<Seen, Integer> counts = new HashMap<>();
    private int looks;

    /** Nothing seen yet. */
    public WaitMeter(Connection connection) {
        this.connection = connection;
    }

    private record Seen(String role, String what) {}

    /**
     * What sessions did.
     *
     * @param role the role of the database
     * @param what running, or what was waited for
     * @param sessions how many did so, on the average of all looks
     */
    public record Wait(String role, String what, double sessions) {}

    /** Looks once. */
    public void look() throws SQLException {
        looks++;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ACTIVE)) {
            while (row.next()) {
                counts.merge(new Seen(row.getString(1), row.getString(2)), 1, Integer::sum);
            }
        }
    }

    /** What was seen, the most frequent first. */
    public List<Wait> waits() {
        return counts.entrySet().stream()
                .map(seen -> new Wait(
                        seen.getKey().role(), seen.getKey().what(), (double) seen.getValue() / Math.max(1, looks)))
                .sorted(Comparator.comparingDouble(Wait::sessions).reversed())
                .toList();
    }
}
