package tocsin.sampler.ingest.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sampler.TestDatabase.await;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tocsin.sampler.TestDatabase;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.replica.ReplicaId;
import tocsin.telemetry.Trace;

/** The traces that go with a receipt to the replica that judges. */
class ReceiptTracesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Trace SAMPLED = new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
    private static final Trace NOT_SAMPLED = new Trace("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", false);
    private static final Receipt RECEIPT = new Receipt(
            Set.of(),
            List.of(),
            List.of(new Sample("acme", GaugeArea.BALANCE, 1, Instant.parse("2026-03-02T12:00:00Z"))));

    @BeforeEach
    void nothingIsLeft() {
        DATABASE.run("DELETE FROM sampler.receipt");
    }

    @Test
    void those_that_somebody_keeps_a_record_of_go_with_it() {
        leave(RECEIPT.in(Map.of("acme", SAMPLED, "bravo", NOT_SAMPLED)));

        assertThat(left().getArrayOfStrings("traced")).containsExactly("acme");
        assertThat(left().getArrayOfStrings("traces")).containsExactly(SAMPLED.traceparent());
    }

    @Test
    void a_receipt_without_any_takes_no_room_for_them() {
        leave(RECEIPT);

        assertThat(left().getValue("traced")).isNull();
        assertThat(left().getValue("traces")).isNull();
    }

    private static void leave(Receipt receipt) {
        await(DATABASE.pool().withConnection(connection -> Receipts.leave(connection, ReplicaId.fresh(), receipt)));
    }

    private static Row left() {
        return await(DATABASE.pool()
                        .query("SELECT traced, traces FROM sampler.receipt")
                        .execute())
                .iterator()
                .next();
    }
}
