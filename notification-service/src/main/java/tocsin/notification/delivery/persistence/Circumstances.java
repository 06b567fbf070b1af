package tocsin.notification.delivery.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What was decided about notifications, and what keeps those that wait. */
@Singleton
public final class Circumstances {

    /** Nothing is known. */
    static final OfOne NONE = new OfOne("[]", Optional.empty());

    private static final String AROUND =
            """
            SELECT one.id, one.decisions::text AS decisions,
                   CASE WHEN one.due_at IS NOT NULL THEN coalesce(
                       (SELECT 'the destination is left alone until '
                               || to_char(rests_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') || ': ' || reason
                        FROM notification.destination
                        WHERE name = one.destination AND rests_until > $2),
                       (SELECT held FROM notification.mailbox WHERE recipient = one.recipient)) END AS kept
            FROM notification.notification one
            WHERE one.id = ANY ($1)""";

    private final Pool pool;
    private final InstantSource clock;

    Circumstances(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Of one notification.
     *
     * @param decisions what each stage has decided, as the JSON array of the contract
     * @param kept why it still waits, for people; empty where nothing keeps it
     */
    public record OfOne(String decisions, Optional<String> kept) {}

    Uni<Map<UUID, OfOne>> of(List<UUID> notifications) {
        return pool.preparedQuery(AROUND)
                .execute(Tuple.of(notifications.toArray(UUID[]::new), Columns.time(clock.instant())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), Circumstances::ofOne)));
    }

    private static OfOne ofOne(Row row) {
        return new OfOne(row.getString("decisions"), Optional.ofNullable(row.getString("kept")));
    }
}
