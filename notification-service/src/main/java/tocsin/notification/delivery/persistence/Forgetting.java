package tocsin.notification.delivery.persistence;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets notifications some time after they have ended, with their attempts, a bounded number at once; and the
 * transitions that none is left of, silences that are over, and what is remembered of recipients and destinations. What waits to be sent has not ended and stays, however old.
 */
@Startup
@Singleton
final class Forgetting {

    static final int AT_ONCE = 1_000;

    private static final String NOTIFICATIONS =
            """
            DELETE FROM notification.notification WHERE id IN
              (SELECT id FROM notification.notification WHERE ended_at < $1
               ORDER BY ended_at LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    /** Only old ones: one that is being taken has no notification yet for those who look from outside. */
    private static final String TRANSITIONS =
            """
            DELETE FROM notification.transition WHERE (id, test) IN
              (SELECT id, test FROM notification.transition told
               WHERE taken_at < $1
                 AND NOT EXISTS (SELECT FROM notification.notification of
                                 WHERE of.transition_id = told.id AND of.test = told.test)
               LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    /** Nothing waits in them, and what was told last is no matter for a limit any more. */
    private static final String MAILBOXES =
            """
            DELETE FROM notification.mailbox WHERE recipient IN
              (SELECT recipient FROM notification.mailbox
               WHERE due_at IS NULL AND told_since < $1
               LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    private static final String DESTINATIONS =
            """
            DELETE FROM notification.destination WHERE name IN
              (SELECT name FROM notification.destination
               WHERE rests_until < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    private static final String SILENCES =
            """
            DELETE FROM notification.silence WHERE id IN
              (SELECT id FROM notification.silence WHERE ends < $1 ORDER BY ends LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    /** Longer than any span of a limit, and any rest. */
    private static final Duration SHORTLY = Duration.ofDays(1);

    private final Pool pool;
    private final InstantSource clock;
    private final Duration keep;

    Forgetting(Pool pool, InstantSource clock, @ConfigProperty(name = "tocsin.notifications.keep") Duration keep) {
        if (keep.isNegative() || keep.isZero()) {
            throw new IllegalArgumentException("tocsin.notifications.keep must be longer than nothing, such as P90D");
        }
        this.pool = pool;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(
            identity = "forget-notifications",
            every = "${tocsin.notifications.forget-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        OffsetDateTime before = clock.instant().minus(keep).atOffset(ZoneOffset.UTC);
        OffsetDateTime lately = clock.instant().minus(SHORTLY).atOffset(ZoneOffset.UTC);
        return delete(NOTIFICATIONS, before)
                .chain(() -> delete(TRANSITIONS, before))
                .chain(() -> delete(SILENCES, before))
                .chain(() -> delete(MAILBOXES, lately))
                .chain(() -> delete(DESTINATIONS, lately));
    }

    private Uni<Void> delete(String statement, OffsetDateTime before) {
        return pool.preparedQuery(statement)
                .execute(Tuple.of(before, AT_ONCE))
                .chain(deleted ->
                        deleted.rowCount() < AT_ONCE ? Uni.createFrom().voidItem() : delete(statement, before));
    }
}
