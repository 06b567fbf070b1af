package tocsin.local.chaos.evidence;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tocsin.local.chaos.books.Notification;
import tocsin.local.chaos.books.Sampled;
import tocsin.local.chaos.books.SliceKey;
import tocsin.local.chaos.books.Sums;
import tocsin.local.chaos.books.Transition;
import tocsin.local.chaos.books.WatchKey;

/** What the services have recorded. */
public final class Records {

    private static final String SLICES =
            """
            SELECT company, start, starts, counted, answered, delivered, connected_millis, rang, ring_delay_millis
            FROM sampler.slice""";

    private static final String SAMPLES =
            """
            SELECT company, (SELECT sum(samples) FROM sampler.gauge_slice s WHERE s.company = g.company), value, at
            FROM sampler.gauge g WHERE area = 'balance'""";

    private static final String TRANSITIONS =
            """
            SELECT id, alert_id, company, body::json->>'from', body::json->>'to', body::json->>'cause', published
            FROM sampler.transition ORDER BY seq""";

    private static final String NOTIFICATIONS =
            """
            SELECT id, transition_id, recipient, status, seq
            FROM notification.notification WHERE NOT test ORDER BY decided_at, seq""";

    private static final String STARTS = "SELECT coalesce(sum(starts), 0) FROM sampler.slice";

    private static final String UNFINISHED =
            """
            SELECT (SELECT count(*) FROM sampler.transition WHERE NOT published)
                 + (SELECT count(*) FROM notification.notification WHERE status IN ('queued', 'retrying'))""";

    private final Tables tables;

    /** Records in some tables. */
    public Records(Tables tables) {
        this.tables = tables;
    }

    /** The sums of every slice. */
    public Map<SliceKey, Sums> slices() throws SQLException {
        return tables
                .read(
                        SLICES,
                        row -> Map.entry(
                                new SliceKey(row.getString(1), Tables.instant(row, 2)),
                                new Sums(
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7),
                                        row.getLong(8),
                                        row.getLong(9))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The samples of every balance. */
    public Map<String, Sampled> samples() throws SQLException {
        return tables
                .read(
                        SAMPLES,
                        row -> Map.entry(
                                row.getString(1),
                                new Sampled(row.getLong(2), row.getDouble(3), Tables.instant(row, 4))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All transitions, in the order in which they were recorded. */
    public List<Transition> transitions() throws SQLException {
        return tables.read(
                TRANSITIONS,
                row -> new Transition(
                        row.getObject(1, UUID.class),
                        new WatchKey(row.getObject(2, UUID.class), row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7)));
    }

    /** All notifications, in the order in which a recipient is told of them. */
    public List<Notification> notifications() throws SQLException {
        return tables.read(
                NOTIFICATIONS,
                row -> new Notification(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5)));
    }

    /** How many starts of calls are counted. */
    public long starts() throws SQLException {
        return tables.number(STARTS);
    }

    /** How many transitions and notifications are not done with. */
    public long unfinished() throws SQLException {
        return tables.number(UNFINISHED);
    }
}
