package tocsin.notification.delivery.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** How many notifications wait in mailboxes that somebody should see to by now. */
@Singleton
public final class DueNotifications {

    /** So many mailboxes are counted at most, so that it costs next to nothing when there is most to do. */
    public static final int MOST = 10_000;

    private static final String COUNT =
            """
            SELECT coalesce(sum(waiting), 0)
            FROM (SELECT waiting FROM notification.mailbox WHERE due_at <= $1 LIMIT $2) due""";

    private final Pool pool;
    private final InstantSource clock;

    DueNotifications(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Those that wait in up to {@link #MOST} mailboxes. */
    public Uni<Long> count() {
        Tuple dueNow = Tuple.of(clock.instant().atOffset(ZoneOffset.UTC), MOST);
        return pool.withConnection(connection -> connection.preparedQuery(COUNT).execute(dueNow))
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
