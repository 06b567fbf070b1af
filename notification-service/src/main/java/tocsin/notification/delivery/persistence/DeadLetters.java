package tocsin.notification.delivery.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tocsin.access.Caller;
import tocsin.access.NotAllowed;
import tocsin.notification.channel.Channels;
import tocsin.notification.channel.Recipient;

/**
 * Notifications that were given up, and may be queued again because a person wants it who may change them. What could not be sent because this
 * installation lacked a channel goes by the channel that it has now.
 */
@Singleton
public final class DeadLetters {

    /** How many are queued again at once; who wants more asks again. */
    public static final int MOST = 10_000;

    private static final String DEAD =
            """
            SELECT id, owner, recipient
            FROM notification.notification
            WHERE status = 'dead'
              AND ($1::uuid IS NULL OR id = $1) AND ($2::text IS NULL OR company = $2)
              AND ($3::uuid IS NULL OR alert_id = $3) AND ($4::text IS NULL OR recipient = $4)
              AND ($5::text IS NULL OR channel = $5) AND ($6::text[] IS NULL OR owner = ANY ($6))
            ORDER BY seq
            LIMIT $7""";

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

    private record Dead(UUID id, Optional<String> owner, Recipient recipient) {}

    /** Queues one again, where it is in the caller's sight; fails with {@link NotAllowed} where it may only be seen. */
    public Uni<Revival> again(UUID notification, Caller caller) {
        return again(Tuple.of(notification, null, null, null, null), caller);
    }

    /**
     * Queues all dead ones again that a filter lets through and the caller sees; fails with {@link NotAllowed}, and queues
     * none, where one of them may only be seen.
     */
    public Uni<Revival> again(NotificationFilter filter, Caller caller) {
        Tuple which = Tuple.of(
                null,
                filter.company().orElse(null),
                filter.alert().orElse(null),
                filter.recipient().orElse(null),
                filter.channel().orElse(null));
        return again(which, caller);
    }

    private Uni<Revival> again(Tuple which, Caller caller) {
        String[] sight = caller.sight()
                .companies()
                .map(companies -> companies.toArray(String[]::new))
                .orElse(null);
        return pool.preparedQuery(DEAD)
                .execute(which.addValue(sight).addValue(MOST))
                .map(this::dead)
                .invoke(dead -> dead.forEach(each -> caller.demand(each.owner())))
                .chain(this::revive);
    }

    private List<Dead> dead(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Dead(
                        row.getUUID("id"),
                        Optional.ofNullable(row.getString("owner")),
                        channels.recipient(row.getString("recipient"))))
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
