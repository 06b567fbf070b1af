package tocsin.sampler.backtest.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.call.Slice;

/**
 * A backtest over a week: calls in every slice, a quarter of an hour of failures each day. How long it takes is in the
 * log.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class WeekOfSlicesTest {

    private static final Logger LOG = Logger.getLogger(WeekOfSlicesTest.class);
    private static final Duration WEEK = Duration.ofDays(7);

    private static final String CALLS =
            """
            INSERT INTO sampler.slice
            SELECT $1, start, 20, 20, answered, answered, answered * 60000, 20, 40000
            FROM generate_series($2::timestamptz, $2::timestamptz + interval '7 days' - interval '10 s', '10 s') AS start,
                 LATERAL (SELECT CASE WHEN extract(epoch FROM start - $2::timestamptz)::bigint % 86400
                                           BETWEEN 43200 AND 44100
                                 THEN 2 ELSE 12 END AS answered) AS outcome""";

    @Inject
    Pool pool;

    private final String company = "acme-" + UUID.randomUUID();
    private final Instant from = Slice.start(Slice.at(Instant.now().minus(WEEK)) - 1);

    @Test
    void every_slice_of_a_week_is_judged_each_time_alike() {
        pool.preparedQuery(CALLS)
                .execute(Tuple.of(company, from.atOffset(ZoneOffset.UTC)))
                .await()
                .indefinitely();

        for (int run = 1; run <= 5; run++) {
            long began = System.nanoTime();
            JsonNode backtest = backtest();
            Duration took = Duration.ofNanos(System.nanoTime() - began);

            LOG.infof("Backtest of %s slices, run %d: %d ms", backtest.path("evaluations"), run, took.toMillis());
            assertThat(backtest.path("evaluations").asLong()).isEqualTo(60_480);
            assertThat(backtest.path("transitions")).hasSize(15);
        }
    }

    private JsonNode backtest() {
        ObjectNode request = (ObjectNode) ContractFiles.json(ContractFiles.example("backtest-request.json"));
        ((ObjectNode) request.path("alert")).put("company", company);
        request.put("from", from.toString()).put("to", from.plus(WEEK).toString());
        return ContractFiles.json(given().contentType("application/json")
                .body(request.toString())
                .post("/api/v1/backtests")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }
}
