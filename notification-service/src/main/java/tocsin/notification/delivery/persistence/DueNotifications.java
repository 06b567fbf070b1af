package tocsin.notification.delivery.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How many notifications wait in mailboxes that somebody should see to by now, and since when. */
@Singleton
public final class DueNotifications {

    /** So many mailboxes are counted at most, so that it costs next to nothing when there is most to do. */
    public static final int MOST = 10_000;

    private static final String COUNT =
            """
            SELECT coalesce(sum(waiting), 0), min(due_at)
            FROM (SELECT waiting, due_at FROM notification.mailbox WHERE due_at <= $1 LIMIT $2) due""";

    private final Pool pool;
    private final InstantSource clock;

    DueNotifications(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * What is due.
     *
     * @param count how many notifications
     * @param since since when the first of their mailboxes should have been seen to; empty where nothing is due
     */
    public record Due(long count, Optional<Instant> since) {}

    /** What waits in up to {@link #MOST} mailboxes. */
    public Uni<Due> look() {
        Tuple dueNow = Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), MOST);
        return pool.withConnection(connection -> connection.preparedQuery(COUNT).execute(dueNow))
                .map(rows -> rows.iterator().next())
                .map(row -> new Due(
                        row.getLong(0),
                        Optional.ofNullable(row.getOffsetDateTime(1)).map(OffsetDateTime::toInstant)));
    }
}
