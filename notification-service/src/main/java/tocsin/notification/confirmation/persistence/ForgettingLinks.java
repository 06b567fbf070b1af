package tocsin.notification.confirmation.persistence;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets questions that nobody has answered in time, and in the end that they were asked. Who has agreed is kept. */
@Startup
@Singleton
final class ForgettingLinks {

    static final int AT_ONCE = 1_000;

    private static final String LINKS =
            """
            DELETE FROM notification.confirmation_link WHERE token_hash IN
              (SELECT token_hash FROM notification.confirmation_link WHERE made_at < $1
               ORDER BY made_at LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    private static final String PARTIES =
            """
            DELETE FROM notification.confirmation WHERE (company, recipient) IN
              (SELECT company, recipient FROM notification.confirmation party
               WHERE confirmed_at IS NULL AND coalesce(asked_at, 'epoch') < $1
                 AND NOT EXISTS (SELECT FROM notification.confirmation_link link
                                 WHERE (link.company, link.recipient) = (party.company, party.recipient))
               LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    private final Pool pool;
    private final InstantSource clock;
    private final Duration valid;
    private final Duration askAgainAfter;

    ForgettingLinks(
            Pool pool,
            InstantSource clock,
            @ConfigProperty(name = "tocsin.confirmations.valid") Duration valid,
            @ConfigProperty(name = "tocsin.recipients.ask-again-after") Duration askAgainAfter) {
        this.pool = pool;
        this.clock = clock;
        this.valid = valid;
        this.askAgainAfter = askAgainAfter;
    }

    @Scheduled(
            identity = "forget-confirmations",
            every = "${tocsin.notifications.forget-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return delete(LINKS, valid).chain(() -> delete(PARTIES, askAgainAfter));
    }

    private Uni<Void> delete(String statement, Duration after) {
        Tuple parameters = Tuple.of(clock.instant().minus(after).atOffset(ZoneOffset.UTC), AT_ONCE);
        return pool.preparedQuery(statement)
                .execute(parameters)
                .chain(deleted ->
                        deleted.rowCount() < AT_ONCE ? Uni.createFrom().voidItem() : delete(statement, after));
    }
}
