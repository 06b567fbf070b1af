package tocsin.notification.transition.amqp;

import io.vertx.amqp.AmqpClientOptions;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the broker is, under the names that the AMQP connector of the other services reads too. */
@Singleton
final class Broker {

    private static final int CONNECT_WITHIN_MILLIS = 5_000;
    private static final int HEARTBEAT_MILLIS = 15_000;

    private final String host;
    private final int port;
    private final Optional<String> username;
    private final Optional<String> password;
    private final boolean ssl;

    Broker(
            @ConfigProperty(name = "amqp-host") String host,
            @ConfigProperty(name = "amqp-port") int port,
            @ConfigProperty(name = "amqp-username") Optional<String> username,
            @ConfigProperty(name = "amqp-password") Optional<String> password,
            @ConfigProperty(name = "amqp-use-ssl", defaultValue = "false") boolean ssl) {
        this.host = host;
        this.port = port;
        this.username = username;
        this.password = password;
        this.ssl = ssl;
    }

    /** Options with which a broker that is gone is noticed, also one that went without a word. */
    AmqpClientOptions options(SubscriptionSettings settings) {
        AmqpClientOptions options = new AmqpClientOptions()
                .setHost(host)
                .setPort(port)
                .setSsl(ssl)
                .setConnectTimeout(CONNECT_WITHIN_MILLIS)
                .setContainerId(settings.containerId().orElse(null));
        options.setHeartbeat(HEARTBEAT_MILLIS);
        if (ssl) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
        username.ifPresent(options::setUsername);
        password.ifPresent(options::setPassword);
        return options;
    }
}
