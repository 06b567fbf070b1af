package tocsin.local.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager.TestInjector.MatchesType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The embedded parts for Quarkus tests: point a service at them with
 * {@code @WithTestResource(EmbeddedParts.class)} (or {@code QuarkusTestResource}); fields of the test class of the
 * types {@link MailInbox} and {@link EmbeddedBroker} are filled in.
 */
public final class EmbeddedParts implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;
    private EmbeddedBroker broker;
    private MailInbox inbox;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("tocsin-test");
            database = EmbeddedDatabase.startForTests();
            broker = EmbeddedBroker.start(folder.resolve("broker"), FreePort.any());
            inbox = MailInbox.start(folder.resolve("inbox"), 0);
        } catch (Exception cause) {
            throw new IllegalStateException("The embedded parts do not start", cause);
        }
        return TestTokens.settings(Map.of(
                "quarkus.datasource.reactive.url",
                database.url(),
                "amqp-host",
                "127.0.0.1",
                "amqp-port",
                Integer.toString(broker.port()),
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(inbox.port()),
                // At INFO the broker writes a line, and pays for it, for every message.
                "quarkus.log.category.\"org.apache.activemq\".level",
                "WARN"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(inbox, new MatchesType(MailInbox.class));
        injector.injectIntoFields(broker, new MatchesType(EmbeddedBroker.class));
    }

    @Override
    public void stop() {
        try {
            if (inbox != null) {
                inbox.close();
            }
            if (broker != null) {
                broker.close();
            }
            if (database != null) {
                database.close();
            }
        } catch (Exception cause) {
            throw new IllegalStateException("The embedded parts do not stop", cause);
        }
    }
}
