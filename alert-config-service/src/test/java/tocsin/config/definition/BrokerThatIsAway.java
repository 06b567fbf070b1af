package tocsin.config.definition;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.FreePort;
import tocsin.local.embedded.TestTokens;

/** A database, and a broker that is not there until a test starts it. A durable subscription already waits in it. */
public final class BrokerThatIsAway implements QuarkusTestResourceLifecycleManager {

    static final String SUBSCRIBER = "outage";

    private EmbeddedDatabase database;
    private Outages outages;

    /** Lets the broker come and go. */
    static final class Outages {

        private final Path folder;
        private final int port;
        private EmbeddedBroker broker;

        private Outages(Path folder, int port) {
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

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedDatabase.startForTests();
            outages = new Outages(Files.createTempDirectory("tocsin-broker"), FreePort.any());
            outages.end();
            new Subscriber(outages.port(), SUBSCRIBER).close();
            outages.begin();
        } catch (Exception cause) {
            throw new IllegalStateException("The parts do not start", cause);
        }
        return TestTokens.settings(Map.of(
                "quarkus.datasource.reactive.url", database.url(),
                "amqp-host", "127.0.0.1",
                "amqp-port", Integer.toString(outages.port())));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(outages, new TestInjector.MatchesType(Outages.class));
    }

    @Override
    public void stop() {
        try {
            if (outages.broker != null) {
                outages.begin();
            }
            database.close();
        } catch (Exception cause) {
            throw new IllegalStateException("The parts do not stop", cause);
        }
    }
}
