package tocsin.sampler.penalty;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.FreePort;
import tocsin.local.embedded.TestTokens;

/**
 * What an earlier run has left behind: a broker that is away, with a switch's durable subscription in it; and a
 * database with a penalty of which the switch has not heard yet, and whose time is over.
 */
public final class EarlierRun implements QuarkusTestResourceLifecycleManager {

    static final String COMPANY = "acme-of-yesterday";
    static final String UNTIL = "2026-03-02T10:14:06.250Z";

    private static final String PENALTY =
            """
            INSERT INTO sampler.penalty (id, company, alert_id, imposed_at, until)
            VALUES ('%1$s', '%2$s', '%3$s', '%4$s', '%5$s');
            INSERT INTO sampler.penalty_message (id, company, at, body)
            VALUES ('%1$s', '%2$s', '%4$s',
              '{"id": "%1$s", "company": "%2$s", "action": "imposed", "until": "%5$s", "alertId": "%3$s",
                "emergencyExempt": true, "at": "%4$s"}')"""
                    .formatted(Breaches.ID, COMPANY, Breaches.ALERT, Breaches.AT, UNTIL);

    private EmbeddedDatabase database;
    private Outage outage;

    /** Lets the broker come and go. */
    static final class Outage {

        private final Path folder;
        private final int port;
        private EmbeddedBroker broker;

        private Outage(Path folder, int port) {
            this.folder = folder;
            this.port = port;
        }

        int port() {
            return port;
        }

        void end() throws Exception {
            broker = EmbeddedBroker.start(folder, port);
        }

        void begin() throws Exception {
            broker.close();
            broker = null;
        }
    }

    /** Other tests' parts are started for every test: these come after them, and so it is these that count. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            outage = new Outage(Files.createTempDirectory("tocsin-broker"), FreePort.any());
            outage.end();
            new Switch(outage.port()).close();
            outage.begin();
            database = EmbeddedDatabase.startForTests();
            leavePenalty("jdbc:" + database.url());
        } catch (Exception cause) {
            throw new IllegalStateException("The parts do not start", cause);
        }
        return TestTokens.settings(Map.of(
                "quarkus.datasource.reactive.url",
                database.url(),
                "amqp-host",
                "127.0.0.1",
                "amqp-port",
                Integer.toString(outage.port())));
    }

    private static void leavePenalty(String url) throws Exception {
        Flyway.configure()
                .dataSource(url, "tocsin_sampler", "")
                .schemas("sampler")
                .locations("filesystem:src/main/resources/db/migration")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "tocsin_sampler", "");
                Statement statement = connection.createStatement()) {
            statement.execute(PENALTY);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(outage, new TestInjector.MatchesType(Outage.class));
    }

    @Override
    public void stop() {
        try {
            if (outage.broker != null) {
                outage.begin();
            }
            database.close();
        } catch (Exception cause) {
            throw new IllegalStateException("The parts do not stop", cause);
        }
    }
}
