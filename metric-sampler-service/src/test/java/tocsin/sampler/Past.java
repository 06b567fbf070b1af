package tocsin.sampler;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;

/** What was counted long ago, put straight into the tables. */
public final class Past {

    private final Pool pool;
    private final String company;

    public Past(Pool pool, String company) {
        this.pool = pool;
        this.company = company;
    }

    /** Calls in a slice of a rung, such as {@code slice_5m}: each started and ended in it. */
    public Past calls(String rung, Instant start, long answered, long failed) {
        run(
                "INSERT INTO sampler." + rung + " VALUES ($1, $2, $3, $3, $4, $4, 0, 0, 0)",
                Tuple.of(company, start.atOffset(ZoneOffset.UTC), answered + failed, answered));
        return this;
    }

    /** The samples of a gauge in a slice of a rung, and how far it moved after them; without a last one, none. */
    public Past gauge(String rung, String area, Instant start, Double last, double lowest, double highest, long net) {
        boolean sampled = last != null;
        run(
                "INSERT INTO sampler." + rung + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                Tuple.tuple()
                        .addString(company)
                        .addString(area)
                        .addOffsetDateTime(start.atOffset(ZoneOffset.UTC))
                        .addDouble(last)
                        .addOffsetDateTime(sampled ? start.plusSeconds(5).atOffset(ZoneOffset.UTC) : null)
                        .addDouble(sampled ? lowest : null)
                        .addDouble(sampled ? highest : null)
                        .addLong(sampled ? 3L : 0L)
                        .addLong(Math.max(0, net))
                        .addLong(Math.max(0, -net)));
        return this;
    }

    /** The value that a gauge was given last. */
    public Past lastSample(String area, double value, Instant at) {
        run(
                "INSERT INTO sampler.gauge (company, area, value, at) VALUES ($1, $2, $3, $4)",
                Tuple.of(company, area, value, at.atOffset(ZoneOffset.UTC)));
        return this;
    }

    private void run(String statement, Tuple row) {
        pool.preparedQuery(statement).execute(row).await().indefinitely();
    }
}
