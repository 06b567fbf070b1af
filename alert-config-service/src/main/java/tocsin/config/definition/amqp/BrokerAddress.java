package tocsin.config.definition.amqp;

import io.vertx.amqp.AmqpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the broker is, by the names that the messaging connector gives these properties, so that all services agree. */
@ApplicationScoped
final class BrokerAddress {

    private static final int CONNECT_WITHIN_MILLIS = 2_000;
    private static final int HEARTBEAT_MILLIS = 10_000;

    private final String host;
    private final int port;
    private final boolean tls;
    private final Optional<String> username;
    private final Optional<String> password;

    BrokerAddress(
            @ConfigProperty(name = "amqp-host") String host,
            @ConfigProperty(name = "amqp-port") int port,
            @ConfigProperty(name = "amqp-use-ssl", defaultValue = "false") boolean tls,
            @ConfigProperty(name = "amqp-username") Optional<String> username,
            @ConfigProperty(name = "amqp-password") Optional<String> password) {
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.username = username;
        this.password = password;
    }

    AmqpClientOptions options() {
        AmqpClientOptions options = new AmqpClientOptions()
                .setHost(host)
                .setPort(port)
                .setSsl(tls)
                .setConnectTimeout(CONNECT_WITHIN_MILLIS)
                .setHeartbeat(HEARTBEAT_MILLIS);
        if (tls) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
        username.ifPresent(options::setUsername);
        password.ifPresent(options::setPassword);
        return options;
    }
}
