package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import tocsin.sampler.ingest.Ledger;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.replica.ReplicaId;

/**
 * Counts in PostgreSQL. One transaction remembers the identities, which tells new reports from duplicates, adds the sums
 * of the new ones to the slices and to the gauges, and leaves a receipt where other replicas follow. Rows are always taken
 * in the order of their keys, so that replicas which count at the same time wait for each other and never in a circle.
 */
@Singleton
final class PgLedger implements Ledger {

    private static final Logger LOG = Logger.getLogger(PgLedger.class);

    private final Pool pool;
    private final ReplicaId replica;

    PgLedger(Pool pool, ReplicaId replica) {
        this.pool = pool;
        this.replica = replica;
    }

    @Override
    public Uni<Receipt> add(List<Report> batch) {
        Map<UUID, Report> byIdentity = new LinkedHashMap<>();
        batch.forEach(report -> byIdentity.putIfAbsent(Identity.of(report), report));
        return pool.withTransaction(connection ->
                        Counting.hold(connection).chain(counting -> count(connection, counting, byIdentity)))
                .onFailure()
                .invoke(cause -> LOG.warnf(
                        "%d reports could not be counted yet and wait to be tried again: %s", batch.size(), cause));
    }

    private Uni<Receipt> count(SqlConnection connection, Counting counting, Map<UUID, Report> batch) {
        return Identities.remember(connection, counting, batch.keySet())
                .chain(fresh -> add(connection, batch, fresh))
                .chain(receipt -> counting.followed()
                        ? Receipts.leave(connection, replica, receipt)
                        : Uni.createFrom().item(receipt));
    }

    private static Uni<Receipt> add(SqlConnection connection, Map<UUID, Report> batch, Set<UUID> fresh) {
        SliceSums sums = new SliceSums();
        batch.forEach((identity, report) -> sums.add(report, fresh.contains(identity)));
        Set<String> identities =
                fresh.stream().map(identity -> batch.get(identity).identity()).collect(Collectors.toSet());
        return sums.addTo(connection).chain(slices -> new GaugeSums(
                        some(batch, fresh::contains), some(batch, identity -> !fresh.contains(identity)))
                .addTo(connection)
                .map(readings -> new Receipt(identities, slices, readings)));
    }

    private static Readings some(Map<UUID, Report> batch, Predicate<UUID> which) {
        return Readings.of(batch.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue));
    }
}
