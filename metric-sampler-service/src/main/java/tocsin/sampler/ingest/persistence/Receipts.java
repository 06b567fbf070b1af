package tocsin.sampler.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.replica.ReplicaId;

/** Receipts for other replicas, each in the transaction that it is of. */
final class Receipts {

    private static final String LEAVE = "INSERT INTO sampler.receipt (replica, body) VALUES ($1, $2)";

    private Receipts() {}

    /** Leaves a receipt for whoever follows, unless it says nothing. Answers the receipt. */
    static Uni<Receipt> leave(SqlConnection connection, ReplicaId replica, Receipt receipt) {
        if (receipt.slices().isEmpty() && receipt.readings().isEmpty()) {
            return Uni.createFrom().item(receipt);
        }
        Tuple row = Tuple.of(replica.value(), Buffer.buffer(ReceiptBytes.write(receipt)));
        return connection.preparedQuery(LEAVE).execute(row).replaceWith(receipt);
    }
}
