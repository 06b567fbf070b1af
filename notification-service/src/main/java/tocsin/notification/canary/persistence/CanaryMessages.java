package tocsin.notification.canary.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import tocsin.notification.canary.CanaryWatch;

/** The canary's messages among all others. */
@Singleton
public final class CanaryMessages {

    private static final String NEWEST =
            """
            SELECT max(ended_at)
            FROM notification.notification
            WHERE company = $1 AND status = 'sent' AND NOT test AND ended_at > $2""";

    private final Pool pool;

    CanaryMessages(Pool pool) {
        this.pool = pool;
    }

    /** When the newest one that went out after a moment did so. */
    public Uni<Optional<Instant>> sentAfter(Instant moment) {
        return pool.withConnection(connection -> connection
                .preparedQuery(NEWEST)
                .execute(Tuple.of(CanaryWatch.COMPANY, moment.atOffset(ZoneOffset.UTC)))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0))
                        .map(OffsetDateTime::toInstant)));
    }
}
