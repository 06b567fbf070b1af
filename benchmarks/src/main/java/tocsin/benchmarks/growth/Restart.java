package tocsin.benchmarks.growth;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tocsin.benchmarks.population.Kind;
import tocsin.benchmarks.rig.Launch;
import tocsin.benchmarks.rig.Rig;
import tocsin.benchmarks.traffic.Publisher;
import tocsin.benchmarks.traffic.Reports;
import tocsin.local.process.Service;
import tocsin.local.settings.Listener;

/**
 * How long the sampler takes from the start of its process until it watches: balances are low before it starts, and the
 * last of their alerts to fire tells.
 */
final class Restart {

    private static final int LOW = 40;
    private static final int HIGH = 100;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 20;

    private static final String IN_STATE =
            """
            SELECT count(*) FROM sampler.alert_state s JOIN sampler.gauge g ON g.company = s.company AND g.area = 'balance'
            WHERE s.company = ANY (?) AND s.state = ? AND s.measured LIKE '%balance%'""";

    private final Vertx vertx;
    private final Rig rig;
    private final List<String> companies;

    /** With these many companies of customers, of which a spread is breached. */
    Restart(Vertx vertx, Rig rig, int customers) {
        this.vertx = vertx;
        this.rig = rig;
        this.companies = new ArrayList<>();
        int step = Math.max(1, customers / 20);
        for (int number = 0; number < customers; number += step) {
            companies.add(Kind.CUSTOMER.id(number));
        }
    }

    /** Restarts the sampler. Afterwards all alerts are in order again. */
    Duration measure(Launch launch) throws Exception {
        try (Publisher samples = Publisher.connect(vertx, rig.port(Listener.AMQP), "samples");
                Connection connection = rig.connect()) {
            balances(samples, HIGH);
            await(connection, "ok");
            rig.stop(Service.SAMPLER);
            balances(samples, LOW);
            long start = System.nanoTime();
            rig.start(Service.SAMPLER, launch);
            await(connection, "firing");
            Duration watching = Duration.ofNanos(System.nanoTime() - start);
            balances(samples, HIGH);
            await(connection, "ok");
            return watching;
        }
    }

    private void balances(Publisher samples, int value) {
        Reports reports = new Reports();
        Instant now = Instant.now();
        samples.send(companies.stream()
                .map(company -> reports.balance(company, value, now))
                .toList());
    }

    private void await(Connection connection, String state) throws SQLException, InterruptedException {
        long limit = System.nanoTime() + WITHIN.toNanos();
        try (PreparedStatement statement = connection.prepareStatement(IN_STATE)) {
            statement.setArray(1, connection.createArrayOf("text", companies.toArray()));
            statement.setString(2, state);
            while (count(statement) < companies.size()) {
                if (System.nanoTime() > limit) {
                    throw new IllegalStateException("The alerts are not all " + state + " after " + WITHIN);
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }

    private static long count(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
