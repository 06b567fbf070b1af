package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import tocsin.sampler.ingest.Ledger;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.replica.ReplicaId;
import tocsin.telemetry.Trace;

/**
 * Counts in PostgreSQL. One transaction remembers the identities, which tells new reports from duplicates, adds the sums
 * of the new ones to the slices and to the gauges, and leaves a receipt where other replicas follow. Rows are always taken
 * in the order of their keys, so that replicas which count at the same time wait for each other and never in a circle.
 */
@Singleton
final class PgLedger implements Ledger {

    private static final Logger LOG = Logger.getLogger(PgLedger.class);

    /** Where one identity was known, others soon may be: a publisher or a broker is sending again. */
    private static final int WARY = 100;

    private final Pool pool;
    private final ReplicaId replica;
    private final AtomicInteger wary = new AtomicInteger();

    PgLedger(Pool pool, ReplicaId replica) {
        this.pool = pool;
        this.replica = replica;
    }

    @Override
    public Uni<Receipt> add(List<Report> reports, Map<String, Trace> traces) {
        Batch batch = new Batch(reports, traces);
        boolean isWary = wary.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return count(batch, isWary ? Identities::remember : Identities::rememberNew)
                .onFailure(Identities::isKnown)
                .recoverWithUni(() -> countWarily(batch))
                .onFailure()
                .invoke(cause -> LOG.warnf(
                        "%d reports could not be counted yet and wait to be tried again: %s", reports.size(), cause));
    }

    private Uni<Receipt> countWarily(Batch batch) {
        wary.set(WARY);
        return count(batch, Identities::remember);
    }

    /** Remembers identities, and answers those that were known. */
    @FunctionalInterface
    private interface Memory {
        Uni<Set<UUID>> remember(SqlConnection connection, Counting counting, UUID[] digests);
    }

    private Uni<Receipt> count(Batch batch, Memory memory) {
        return pool.withTransaction(connection -> Counting.hold(connection, replica)
                .chain(counting -> memory.remember(connection, counting, batch.digests())
                        .chain(known -> add(connection, batch, known))
                        .chain(receipt -> leave(connection, counting, receipt))));
    }

    private Uni<Receipt> leave(SqlConnection connection, Counting counting, Receipt receipt) {
        return counting.followed()
                ? Receipts.leave(connection, replica, receipt)
                : Uni.createFrom().item(receipt);
    }

    private static Uni<Receipt> add(SqlConnection connection, Batch batch, Set<UUID> known) {
        SliceSums slices = new SliceSums();
        GaugeSums gauges = new GaugeSums();
        batch.each(known, slices::add);
        batch.each(known, gauges::add);
        return slices.addTo(connection).chain(totals -> gauges.addTo(connection)
                .map(readings -> new Receipt(batch.fresh(known), totals, readings, batch.traces())));
    }
}
