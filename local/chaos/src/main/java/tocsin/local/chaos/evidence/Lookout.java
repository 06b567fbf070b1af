package tocsin.local.chaos.evidence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import tocsin.local.chaos.books.WatchKey;
import tocsin.local.chaos.load.Story;

/**
 * Looks at the tables several times a second, and tells each story what is counted of it and how its alert stands. While
 * the database is away it sees nothing.
 */
public final class Lookout implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Lookout.class.getName());
    private static final int EVERY_MILLIS = 150;

    private static final String COUNTED =
            """
            SELECT company, sum(starts)::bigint FROM sampler.slice GROUP BY company
            UNION ALL
            SELECT company, sum(samples)::bigint FROM sampler.gauge_slice WHERE area = 'balance' GROUP BY company""";

    private static final String STATES = "SELECT alert_id, company, state FROM sampler.alert_state";

    private final Tables tables;
    private final List<Story> stories;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** A lookout for some stories. */
    public Lookout(Tables tables, List<Story> stories) {
        this.tables = tables;
        this.stories = List.copyOf(stories);
    }

    /** Begins to look. */
    public void start() {
        clock.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            // Counted first: what is seen to have moved then cannot have moved before it was seen to be counted.
            Map<String, Long> counted = new HashMap<>();
            tables.read(COUNTED, row -> counted.merge(row.getString(1), row.getLong(2), Long::sum));
            Map<WatchKey, String> states = new HashMap<>();
            tables.read(
                    STATES,
                    row -> states.put(new WatchKey(row.getObject(1, UUID.class), row.getString(2)), row.getString(3)));
            Instant now = Instant.now();
            stories.forEach(story -> story.look(
                    counted.getOrDefault(story.company(), 0L), states.getOrDefault(story.watch(), "no-data"), now));
        } catch (SQLException away) {
            LOG.log(Level.FINE, "The database is away", away);
        }
    }

    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
    }
}
