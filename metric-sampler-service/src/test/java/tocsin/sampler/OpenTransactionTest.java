package tocsin.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Ledger;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.metric.GaugeArea;

/** A replica that is stopped in the middle of a transaction does not stop the others for long. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class OpenTransactionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool pool;

    @Inject
    Ledger ledger;

    @Test
    void the_server_ends_a_transaction_that_is_left_open_and_others_go_on() {
        String company = UUID.randomUUID().toString();
        ledger.add(List.of(balance(company, 1))).await().atMost(PATIENCE);
        SqlConnection stopped = pool.getConnectionAndAwait();
        stopped.beginAndAwait();
        stopped.query("SELECT FROM sampler.gauge WHERE company = '%s' FOR UPDATE".formatted(company))
                .executeAndAwait();

        assertThat(ledger.add(List.of(balance(company, 2)))
                        .await()
                        .atMost(PATIENCE)
                        .fresh())
                .hasSize(1);

        assertThatThrownBy(() -> stopped.query("SELECT 1").executeAndAwait()).isNotNull();
        stopped.closeAndForget();
        await().untilAsserted(() ->
                assertThat(pool.query("SELECT 1").executeAndAwait()).hasSize(1));
    }

    private static Report balance(String company, double value) {
        Sample sample = new Sample(company, GaugeArea.BALANCE, value, Instant.parse("2026-03-02T09:14:00Z"));
        return new Report.OfSample(UUID.randomUUID().toString(), sample);
    }
}
