package tocsin.config.definition.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import tocsin.telemetry.meter.OutboxMeters;

/** Looks from time to time how many definitions wait to be published, and since when, so that a scrape asks no database. */
@Singleton
final class OutboxLook {

    /** So many are counted at most, so that it costs next to nothing when most wait. */
    private static final int MOST = 10_000;

    private static final String STANDING =
            """
            SELECT (SELECT count(*) FROM (SELECT FROM config.definition WHERE NOT published LIMIT $1) AS waiting),
              (SELECT changed_at FROM config.definition WHERE NOT published ORDER BY revision LIMIT 1)""";

    private final Pool pool;
    private final OutboxMeters meters;

    OutboxLook(Pool pool, MeterRegistry registry, InstantSource clock) {
        this.pool = pool;
        this.meters = new OutboxMeters("definitions", registry, clock);
    }

    @Scheduled(identity = "outbox-look", every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.preparedQuery(STANDING)
                .execute(Tuple.of(MOST))
                .invoke(rows -> stands(rows.iterator().next()))
                .replaceWithVoid();
    }

    private void stands(Row row) {
        meters.stands(
                row.getLong(0), Optional.ofNullable(row.getOffsetDateTime(1)).map(OffsetDateTime::toInstant));
    }
}
