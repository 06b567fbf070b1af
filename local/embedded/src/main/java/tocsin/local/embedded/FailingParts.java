package tocsin.local.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The same parts as {@link EmbeddedParts} for a {@code @QuarkusTest} about outages: its database can be stopped and
 * started again with its data, and reached over a wire that can go dead. Fields of the types {@link Outages}, {@link
 * EmbeddedBroker} and {@link MailInbox} are filled in.
 */
public final class FailingParts implements QuarkusTestResourceLifecycleManager {

    private Outages outages;
    private EmbeddedBroker broker;
    private MailInbox inbox;

    /** Lets the database go, or the way there, and come back. */
    public static final class Outages {

        private final Path folder;
        private final int port;
        private final Wire wire;
        private EmbeddedDatabase database;

        private Outages(Path folder) throws IOException {
            this.folder = folder;
            this.port = FreePort.any();
            this.wire = Wire.to(port);
            startDatabase();
        }

        /** Stops the database; connections are refused. */
        public void stopDatabase() throws IOException {
            if (database != null) {
                database.close();
                database = null;
            }
            wire.cut();
        }

        /** Starts it again. */
        public void startDatabase() throws IOException {
            database = EmbeddedDatabase.start(folder.resolve("data"), port, folder.resolve("log"));
        }

        /** The database is there again, and the way to it, so that no test leaves its outage to the next one. */
        public void end() throws IOException {
            wire.mend();
            if (database == null) {
                startDatabase();
            }
        }

        /** The way to the database and back, which can go dead without a word. */
        public Wire wire() {
            return wire;
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("tocsin-failing");
            outages = new Outages(folder.resolve("database"));
            broker = EmbeddedBroker.start(folder.resolve("broker"), FreePort.any());
            inbox = MailInbox.start(folder.resolve("inbox"), 0);
        } catch (Exception cause) {
            throw new IllegalStateException("The embedded parts do not start", cause);
        }
        return TestTokens.settings(Map.of(
                "quarkus.datasource.reactive.url",
                "postgresql://127.0.0.1:" + outages.wire.port() + "/" + EmbeddedDatabase.NAME,
                "amqp-host",
                "127.0.0.1",
                "amqp-port",
                Integer.toString(broker.port()),
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(inbox.port()),
                "quarkus.log.category.\"org.apache.activemq\".level",
                "WARN"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(outages, new TestInjector.MatchesType(Outages.class));
        injector.injectIntoFields(broker, new TestInjector.MatchesType(EmbeddedBroker.class));
        injector.injectIntoFields(inbox, new TestInjector.MatchesType(MailInbox.class));
    }

    @Override
    public void stop() {
        try {
            inbox.close();
            broker.close();
            outages.wire.close();
            outages.stopDatabase();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (Exception cause) {
            throw new IllegalStateException("The embedded parts do not stop", cause);
        }
    }
}
