package tocsin.config;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.FreePort;
import tocsin.local.embedded.TestTokens;

/** A database that a test stops and starts again, and no broker. */
public final class DatabaseThatGoesAway implements QuarkusTestResourceLifecycleManager {

    private Path folder;
    private Outages outages;

    /** Lets the database go and come back, with its data and at its port. */
    static final class Outages {

        private final Path folder;
        private final int port;
        private EmbeddedDatabase database;

        private Outages(Path folder, int port) {
            this.folder = folder;
            this.port = port;
        }

        void begin() throws IOException {
            database.close();
        }

        void end() throws IOException {
            database = EmbeddedDatabase.start(folder.resolve("data"), port, folder.resolve("log"));
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("tocsin-database");
            outages = new Outages(folder, FreePort.any());
            outages.end();
            return TestTokens.settings(Map.of(
                    "quarkus.datasource.reactive.url", outages.database.url(),
                    "amqp-host", "127.0.0.1",
                    "amqp-port", Integer.toString(FreePort.any())));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(outages, new TestInjector.MatchesType(Outages.class));
    }

    @Override
    public void stop() {
        try {
            outages.begin();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
