package tocsin.sampler.ingest.persistence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets identities after their time, a bounded number at once. */
@ApplicationScoped
class Forgetting {

    private static final int AT_ONCE = 20_000;

    private static final String FORGET =
            """
            DELETE FROM sampler.counted WHERE identity IN
              (SELECT identity FROM sampler.counted WHERE at < $1 LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    private final Pool pool;
    private final InstantSource clock;
    private final Duration remember;

    Forgetting(Pool pool, InstantSource clock, @ConfigProperty(name = "tocsin.ingest.remember") Duration remember) {
        this.pool = pool;
        this.clock = clock;
        this.remember = remember;
    }

    @Scheduled(identity = "forget-identities", every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        OffsetDateTime before = clock.instant().minus(remember).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(before, AT_ONCE))
                .chain(deleted ->
                        deleted.rowCount() < AT_ONCE ? Uni.createFrom().voidItem() : forget());
    }
}
