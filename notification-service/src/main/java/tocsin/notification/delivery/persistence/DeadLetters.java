package tocsin.notification.delivery.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tocsin.notification.channel.Channels;
import tocsin.notification.channel.Recipient;

/**
 * Notifications that were given up, and may be queued again because a person wants it. What could not be sent because this
 * installation lacked a channel goes by the channel that it has now.
 */
@Singleton
public final class DeadLetters {

    /** How many are queued again at once; who wants more asks again. */
    public static final int MOST = 10_000;

    private static final String DEAD =
            """
            SELECT id, recipient
            FROM notification.notification
            WHERE status = 'dead'
              AND ($1::uuid IS NULL OR id = $1) AND ($2::text IS NULL OR company = $2)
              AND ($3::uuid IS NULL OR alert_id = $3) AND ($4::text IS NULL OR recipient = $4)
              AND ($5::text IS NULL OR channel = $5)
            ORDER BY seq
            LIMIT $6""";

    private final Pool pool;
    private final Channels channels;
    private final InstantSource clock;

    DeadLetters(Pool pool, Channels channels, InstantSource clock) {
        this.pool = pool;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * What became of the wish.
     *
     * @param queued how many are queued again
     * @param obstructed how many stay as they are, since nothing can be sent to their recipients
     * @param more whether there may be others, beyond {@link #MOST}
     */
    public record Revival(int queued, int obstructed, boolean more) {}

    private record Dead(UUID id, Recipient recipient) {}

    /** Queues one again. */
    public Uni<Revival> again(UUID notification) {
        return again(Tuple.of(notification, null, null, null, null, MOST));
    }

    /** Queues all dead ones again that a filter lets through. */
    public Uni<Revival> again(NotificationFilter filter) {
        return again(Tuple.of(
                null,
                filter.company().orElse(null),
                filter.alert().orElse(null),
                filter.recipient().orElse(null),
                filter.channel().orElse(null),
                MOST));
    }

    private Uni<Revival> again(Tuple which) {
        return pool.preparedQuery(DEAD).execute(which).map(this::dead).chain(this::revive);
    }

    private List<Dead> dead(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Dead(row.getUUID("id"), channels.recipient(row.getString("recipient"))))
                .toList();
    }

    private Uni<Revival> revive(List<Dead> dead) {
        List<Dead> reachable = dead.stream()
                .filter(each -> channels.obstacle(each.recipient()).isEmpty())
                .toList();
        int obstructed = dead.size() - reachable.size();
        Tuple rows = Columns.of(reachable)
                .and(UUID.class, Dead::id)
                .and(String.class, each -> each.recipient().channel())
                .and(String.class, each -> channels.destination(each.recipient()))
                .tuple()
                .addValue(Columns.time(clock.instant()));
        return pool.preparedQuery(OutboxSql.QUEUE_AGAIN)
                .execute(rows)
                .map(answer -> new Revival(answer.iterator().next().getInteger(0), obstructed, dead.size() == MOST));
    }
}
