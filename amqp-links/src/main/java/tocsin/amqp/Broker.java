package tocsin.amqp;

import io.vertx.amqp.AmqpClientOptions;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the broker is, by the settings that the messaging extension reads too: {@code amqp-host} and its like. */
@Singleton
public final class Broker {

    private static final int CONNECT_WITHIN_MILLIS = 5_000;
    private static final int HEARTBEAT_MILLIS = 15_000;

    private final String host;
    private final int port;
    private final Optional<String> username;
    private final Optional<String> password;
    private final boolean tls;

    /** A broker at an address; with TLS its certificate must be good for its host name. */
    public Broker(
            @ConfigProperty(name = "amqp-host", defaultValue = "127.0.0.1") String host,
            @ConfigProperty(name = "amqp-port", defaultValue = "5672") int port,
            @ConfigProperty(name = "amqp-username") Optional<String> username,
            @ConfigProperty(name = "amqp-password") Optional<String> password,
            @ConfigProperty(name = "amqp-use-ssl", defaultValue = "false") boolean tls) {
        this.host = host;
        this.port = port;
        this.username = username;
        this.password = password;
        this.tls = tls;
    }

    /** With a heartbeat, so that a broker which goes without a word is missed. */
    AmqpClientOptions options() {
        AmqpClientOptions options = new AmqpClientOptions()
                .setHost(host)
                .setPort(port)
                .setSsl(tls)
                .setConnectTimeout(CONNECT_WITHIN_MILLIS);
        options.setHeartbeat(HEARTBEAT_MILLIS);
        if (tls) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
        username.ifPresent(options::setUsername);
        password.ifPresent(options::setPassword);
        return options;
    }
}
