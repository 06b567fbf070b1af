package tocsin.benchmarks.throughput;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** For about a minute a replica that has begun leaves receipts for others; one that is alone then leaves none. */
final class Alone {

    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 200;

    private Alone() {}

    /** Waits until the sampler knows that it is alone. */
    static void await(Connection connection) throws SQLException, InterruptedException {
        long limit = System.nanoTime() + WITHIN.toNanos();
        while (isFollowed(connection)) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException("The sampler still leaves receipts after " + WITHIN);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static boolean isFollowed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT followed FROM sampler.counting")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
