package tocsin.benchmarks.throughput;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import tocsin.benchmarks.rig.Rig;
import tocsin.benchmarks.traffic.Publisher;
import tocsin.local.settings.Listener;

/** Through the broker and the sampler into the slices. Every call has one customer, so their sums tell the calls. */
final class Ours implements Passage, AutoCloseable {

    private static final String COUNTED =
            "SELECT coalesce(sum(counted), 0) FROM sampler.slice WHERE company LIKE 'customer-%'";

    private final Publisher publisher;
    private final Connection connection;
    private final PreparedStatement counted;

    Ours(Vertx vertx, Rig rig) throws InterruptedException, ExecutionException, TimeoutException, SQLException {
        this.publisher = Publisher.connect(vertx, rig.port(Listener.AMQP), "calls");
        this.connection = rig.connect();
        this.counted = connection.prepareStatement(COUNTED);
    }

    @Override
    public Publisher publisher() {
        return publisher;
    }

    @Override
    public long passed() throws SQLException {
        try (ResultSet row = counted.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        publisher.close();
        connection.close();
    }
}
