package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
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

/**
 * Counts in PostgreSQL. One transaction remembers the identities, which tells new reports from duplicates, and adds the
 * sums of the new ones to the slices and to the gauges. Rows are always taken in the order of their keys, so that
 * replicas which count at the same time wait for each other and never in a circle.
 */
@Singleton
final class PgLedger implements Ledger {

    private static final Logger LOG = Logger.getLogger(PgLedger.class);

    private static final String REMEMBER =
            """
            INSERT INTO sampler.counted (identity) SELECT unnest($1::uuid[])
            ON CONFLICT DO NOTHING RETURNING identity""";

    private final Pool pool;

    PgLedger(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Receipt> add(List<Report> batch) {
        Map<UUID, Report> byIdentity = new LinkedHashMap<>();
        batch.forEach(report -> byIdentity.putIfAbsent(Identity.of(report), report));
        return pool.withTransaction(connection -> count(connection, byIdentity))
                .onFailure()
                .invoke(cause -> LOG.warnf(
                        "%d reports could not be counted yet and wait to be tried again: %s", batch.size(), cause));
    }

    private Uni<Receipt> count(SqlConnection connection, Map<UUID, Report> batch) {
        return remember(connection, batch.keySet()).chain(fresh -> {
            SliceSums sums = new SliceSums();
            batch.forEach((identity, report) -> sums.add(report, fresh.contains(identity)));
            Set<String> identities = fresh.stream()
                    .map(identity -> batch.get(identity).identity())
                    .collect(Collectors.toSet());
            return sums.addTo(connection).chain(slices -> new GaugeSums(
                            some(batch, fresh::contains), some(batch, identity -> !fresh.contains(identity)))
                    .addTo(connection)
                    .map(readings -> new Receipt(identities, slices, readings)));
        });
    }

    private static Readings some(Map<UUID, Report> batch, Predicate<UUID> which) {
        return Readings.of(batch.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue));
    }

    private static Uni<Set<UUID>> remember(SqlConnection connection, Collection<UUID> identities) {
        return connection
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(identities.stream().sorted().toArray(UUID[]::new)))
                .map(PgLedger::identities);
    }

    private static Set<UUID> identities(RowSet<Row> rows) {
        Set<UUID> identities = new HashSet<>();
        rows.forEach(row -> identities.add(row.getUUID(0)));
        return identities;
    }
}
