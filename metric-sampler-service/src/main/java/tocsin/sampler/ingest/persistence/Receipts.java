package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.replica.ReplicaId;
import tocsin.telemetry.Trace;

/** Receipts for other replicas, each in the transaction that it is of. */
final class Receipts {

    private static final String LEAVE =
            "INSERT INTO sampler.receipt (replica, body, traced, traces) VALUES ($1, $2, $3, $4)";

    private Receipts() {}

    /** Leaves a receipt for whoever follows, unless it says nothing. Answers the receipt. */
    static Uni<Receipt> leave(SqlConnection connection, ReplicaId replica, Receipt receipt) {
        if (receipt.slices().isEmpty() && receipt.readings().isEmpty()) {
            return Uni.createFrom().item(receipt);
        }
        List<Map.Entry<String, Trace>> traces = onRecord(receipt);
        Tuple row = Tuple.of(
                replica.value(),
                Buffer.buffer(ReceiptBytes.write(receipt)),
                traces.isEmpty() ? null : traces.stream().map(Map.Entry::getKey).toArray(String[]::new),
                traces.isEmpty()
                        ? null
                        : traces.stream()
                                .map(each -> each.getValue().traceparent())
                                .toArray(String[]::new));
        return connection.preparedQuery(LEAVE).execute(row).replaceWith(receipt);
    }

    /** Those of which somebody keeps a record: where every report comes with a trace, these are few. */
    private static List<Map.Entry<String, Trace>> onRecord(Receipt receipt) {
        return receipt.traces().entrySet().stream()
                .filter(each -> each.getValue().sampled())
                .toList();
    }
}
