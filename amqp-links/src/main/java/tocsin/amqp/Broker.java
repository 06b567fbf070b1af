package tocsin.amqp;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the broker is and how it knows us, by the settings that the messaging extension reads too: {@code amqp-host} and
 * its like. With TLS its certificate must be good for its host name, and be of an authority that Java trusts or, where
 * {@code tocsin.amqp.tls-configuration-name} names a {@code quarkus.tls.<name>}, of one that is trusted there. What that has
 * in its key store is shown to the broker, and where the broker takes it (SASL EXTERNAL) no user and password are needed.
 * Certificates are read at the start.
 */
@Singleton
public final class Broker {

    private static final int CONNECT_WITHIN_MILLIS = 5_000;
    private static final int HEARTBEAT_MILLIS = 15_000;
    private static final String OF_THE_HOST = "HTTPS";

    private final String host;
    private final int port;
    private final Optional<String> username;
    private final Optional<String> password;
    private final boolean encrypted;
    private final Optional<TlsConfiguration> tls;

    @Inject
    Broker(
            @ConfigProperty(name = "amqp-host", defaultValue = "127.0.0.1") String host,
            @ConfigProperty(name = "amqp-port", defaultValue = "5672") int port,
            @ConfigProperty(name = "amqp-username") Optional<String> username,
            @ConfigProperty(name = "amqp-password") Optional<String> password,
            @ConfigProperty(name = "amqp-use-ssl", defaultValue = "false") boolean encrypted,
            @ConfigProperty(name = "tocsin.amqp.tls-configuration-name") Optional<String> tlsName,
            TlsConfigurationRegistry registry) {
        this(host, port, username, password, encrypted, tlsName.map(name -> named(name, registry)));
        if (tlsName.isPresent() && !encrypted) {
            throw new IllegalArgumentException(
                    "tocsin.amqp.tls-configuration-name is set, and amqp-use-ssl=true is not: nothing would be encrypted");
        }
    }

    /** A broker at an address, with the certificates that Java trusts where there is TLS. */
    public Broker(String host, int port, Optional<String> username, Optional<String> password, boolean encrypted) {
        this(host, port, username, password, encrypted, Optional.empty());
    }

    Broker(
            String host,
            int port,
            Optional<String> username,
            Optional<String> password,
            boolean encrypted,
            Optional<TlsConfiguration> tls) {
        this.host = host;
        this.port = port;
        this.username = username;
        this.password = password;
        this.encrypted = encrypted;
        this.tls = tls;
    }

    private static TlsConfiguration named(String name, TlsConfigurationRegistry registry) {
        return registry.get(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "tocsin.amqp.tls-configuration-name: there is no quarkus.tls." + name));
    }

    /** With a heartbeat, so that a broker which goes without a word is missed. */
    AmqpClientOptions options() {
        AmqpClientOptions options = new AmqpClientOptions()
                .setHost(host)
                .setPort(port)
                .setSsl(encrypted)
                .setConnectTimeout(CONNECT_WITHIN_MILLIS);
        options.setHeartbeat(HEARTBEAT_MILLIS);
        if (encrypted) {
            options.setHostnameVerificationAlgorithm(OF_THE_HOST);
            tls.ifPresent(configuration -> TlsConfigUtils.configure(options, configuration));
        }
        username.ifPresent(options::setUsername);
        password.ifPresent(options::setPassword);
        return options;
    }

    /** Makes a connection; fails with words for people where the broker does not let us in, or is not the one that we trust. */
    Future<AmqpConnection> connect(AmqpClient client) {
        return client.connect().recover(cause -> Future.failedFuture(NotLetIn.because(cause, this)));
    }

    /** Such as {@code broker.example.com:5671}. */
    String address() {
        return host + ":" + port;
    }

    /** How we say who we are; never with the password. */
    String identity() {
        return username.map(name -> "user " + name + " (amqp-username)")
                .orElse("whoever shows neither a user (amqp-username) nor a certificate that it accepts");
    }
}
