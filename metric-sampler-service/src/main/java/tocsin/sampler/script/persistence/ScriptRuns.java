package tocsin.sampler.script.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.access.Sight;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.script.Memories;
import tocsin.sampler.script.Memory;

/** What is kept of scripts' last runs, in PostgreSQL. Only a replica that attends keeps anything. */
@Singleton
public final class ScriptRuns implements Memories {

    private static final String KEEP =
            """
            INSERT INTO sampler.script_run (%s)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
            WHERE EXISTS (SELECT FROM sampler.replica WHERE id = $16 AND term = $17
              AND seen_at > clock_timestamp() - $18 * interval '1 millisecond')
            ON CONFLICT (alert_id, company) DO UPDATE SET
              at = excluded.at, script = excluded.script, version = excluded.version, fires = excluded.fires,
              value = excluded.value, message = excluded.message, vars = excluded.vars, failure = excluded.failure,
              failures = excluded.failures, console = excluded.console, millis = excluded.millis, state = excluded.state,
              own = excluded.own"""
                    .formatted(ScriptRunRow.COLUMNS);

    private static final String READ =
            "SELECT " + ScriptRunRow.COLUMNS + " FROM sampler.script_run WHERE alert_id = $1 AND company = $2";

    private static final String LIST = "SELECT " + ScriptRunRow.COLUMNS
            + " FROM sampler.script_run WHERE (alert_id, company) > ($1, $2) AND ($3::uuid IS NULL OR alert_id = $3)"
            + " AND ($4::text IS NULL OR company = $4) AND ($6::text[] IS NULL OR own AND company = ANY($6)) ORDER BY alert_id, company LIMIT $5";

    private final Pool pool;
    private final ReplicaId replica;
    private final long limitMillis;

    ScriptRuns(Pool pool, ReplicaId replica, @ConfigProperty(name = "tocsin.replicas.silent-for") Duration limit) {
        this.pool = pool;
        this.replica = replica;
        this.limitMillis = limit.toMillis();
    }

    /** The last run of an alert's script for a company. */
    public record Run(UUID alertId, String company, Memory memory) {}

    /** A place in the order of runs. */
    public record Key(UUID alertId, String company) {

        /** Before all others. */
        public static final Key FIRST = new Key(new UUID(0, 0), "");
    }

    /**
     * The last runs in sight, by alert and company.
     *
     * @param alertId of one alert; null for all
     * @param company of one company; null for all
     */
    public Uni<List<Run>> inOrder(Sight sight, UUID alertId, String company, Key after, int most) {
        Tuple parameters = Tuple.of(after.alertId(), after.company(), alertId, company, most)
                .addArrayOfString(sight.companies()
                        .map(companies -> companies.toArray(String[]::new))
                        .orElse(null));
        return pool.preparedQuery(LIST).execute(parameters).map(rows -> {
            List<Run> runs = new ArrayList<>();
            rows.forEach(row ->
                    runs.add(new Run(row.getUUID("alert_id"), row.getString("company"), ScriptRunRow.read(row))));
            return runs;
        });
    }

    /** Keeps a run in a transaction. Answers whether this replica attends, in that term. */
    public Uni<Boolean> keep(
            SqlConnection connection, UUID alertId, String company, boolean own, Memory memory, long term) {
        Tuple row = ScriptRunRow.write(alertId, company, own, memory)
                .addUUID(replica.value())
                .addLong(term)
                .addLong(limitMillis);
        return connection.preparedQuery(KEEP).execute(row).map(result -> result.rowCount() > 0);
    }

    @Override
    public Uni<Optional<Memory>> of(UUID alertId, String company) {
        return pool.preparedQuery(READ).execute(Tuple.of(alertId, company)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map((Row row) -> ScriptRunRow.read(row))
                .findFirst());
    }
}
