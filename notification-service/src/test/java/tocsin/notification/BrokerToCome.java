package tocsin.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.FreePort;
import tocsin.local.embedded.TestTokens;

/** A database, and a port ({@code amqp-port}) at which a test may start a broker. */
public final class BrokerToCome implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedDatabase.startForTests();
            Map<String, String> settings = new HashMap<>(TestTokens.issuer().settings());
            settings.put("quarkus.datasource.reactive.url", database.url());
            settings.put("amqp-host", "127.0.0.1");
            settings.put("amqp-port", Integer.toString(FreePort.any()));
            return settings;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void stop() {
        try {
            database.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
