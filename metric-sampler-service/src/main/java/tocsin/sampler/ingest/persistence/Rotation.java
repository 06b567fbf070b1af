package tocsin.sampler.ingest.persistence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets identities, a whole generation at once: the older one is emptied and takes new identities from then on. An
 * identity is remembered for at least the set time, and for less than twice that. It is the database that tells the time
 * and holds the turn, so any number of replicas may try.
 */
@ApplicationScoped
class Rotation {

    private static final Logger LOG = Logger.getLogger(Rotation.class);

    /**
     * Whatever counts would wait behind us while we wait, so we give up soon where a transaction does not end; the next
     * run tries again.
     */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '1s'";

    /**
     * Waits for every transaction that counts, and keeps the next ones waiting. A lock on the row would do that too, but
     * those who share it would let each other pass, and us never.
     */
    private static final String LOCK = "LOCK TABLE sampler.counting IN EXCLUSIVE MODE";

    private static final String DUE =
            "SELECT generation FROM sampler.counting WHERE since <= now() - $1::bigint * interval '1 ms'";

    private static final String FILL = "UPDATE sampler.counting SET generation = $1::smallint, since = now()";

    private final Pool pool;
    private final long millis;

    Rotation(Pool pool, @ConfigProperty(name = "tocsin.ingest.remember") Duration remember) {
        this.pool = pool;
        this.millis = remember.toMillis();
    }

    /** Completes also where it was not possible. */
    @Scheduled(identity = "forget-identities", every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> rotate() {
        return due(pool)
                .chain(full -> full.isEmpty() ? nothing() : pool.withTransaction(Rotation.this::alone))
                .onFailure()
                .recoverWithUni(cause -> {
                    LOG.warnf("Identities could not be forgotten; it is tried again in ten seconds: %s", cause);
                    return nothing();
                });
    }

    private Uni<Void> alone(SqlConnection connection) {
        return connection
                .query(PATIENCE)
                .execute()
                .chain(() -> connection.query(LOCK).execute())
                .chain(() -> due(connection))
                .chain(full -> full.map(generation -> fill(connection, Identities.after(generation)))
                        .orElseGet(Rotation::nothing));
    }

    /** The generation that is filled, where it has been for long enough. */
    private Uni<Optional<Integer>> due(SqlClient client) {
        return client.preparedQuery(DUE).execute(Tuple.of(millis)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(Rotation::generation)
                .findFirst());
    }

    private static int generation(Row row) {
        return row.getShort(0);
    }

    private static Uni<Void> fill(SqlConnection connection, int generation) {
        return Identities.forget(connection, generation)
                .chain(() -> connection.preparedQuery(FILL).execute(Tuple.of(generation)))
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
