package tocsin.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.FreePort;

/** A database, and a port ({@code amqp-port}) at which a test may start a broker. */
public final class BrokerToCome implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedDatabase.startForTests();
            return Map.of(
                    "quarkus.datasource.reactive.url", database.url(),
                    "amqp-host", "127.0.0.1",
                    "amqp-port", Integer.toString(FreePort.any()));
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
