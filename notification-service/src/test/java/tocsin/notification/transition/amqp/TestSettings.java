package tocsin.notification.transition.amqp;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The settings as they are shipped, with less patience. */
final class TestSettings {

    private static final Path SHIPPED = Path.of("src/main/resources/application.properties");

    private TestSettings() {}

    /** The subscription that replicas share. */
    static SubscriptionSettings shared() {
        return shippedBut(Map.of("tocsin.transitions.hold", "PT0.5S"));
    }

    /** For a broker without shared subscriptions: a queue that an operator has bound to the multicast address. */
    static SubscriptionSettings queue(String name) {
        return shippedBut(Map.of(
                "tocsin.transitions.address", name,
                "tocsin.transitions.capabilities", "queue",
                "tocsin.transitions.durable", "false"));
    }

    private static SubscriptionSettings shippedBut(Map<String, String> changes) {
        try {
            return new SmallRyeConfigBuilder()
                    .withSources(
                            new PropertiesConfigSource(SHIPPED.toUri().toURL()),
                            new PropertiesConfigSource(changes, "changes", 1000))
                    .withMapping(SubscriptionSettings.class)
                    .build()
                    .getConfigMapping(SubscriptionSettings.class);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
