package tocsin.local.chaos.process;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.local.chaos.storm.Cast;
import tocsin.local.chaos.storm.Role;
import tocsin.local.chaos.storm.Victim;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.FreePort;

/**
 * Who listens where on loopback; the same through all restarts.
 *
 * @param ports of every part, visitors too
 * @param smtp the port of the world's mail server
 */
public record Addresses(Map<Victim, Integer> ports, int smtp) {

    /** The books hold one mail against each notification, so nobody is told of several together. */
    private static final String ONE_BY_ONE = "-Dtocsin.delivery.rate.messages=1000000"
            + " -Dtocsin.delivery.rate.together-from=1000000 -Dtocsin.delivery.rate.largest=1000000";

    private static final String LOOPBACK = "127.0.0.1";

    /** Copies the ports, so that addresses never change. */
    public Addresses {
        ports = Map.copyOf(ports);
    }

    /** A free port for each part. */
    static Addresses choose(Cast cast, int smtp) throws IOException {
        Map<Victim, Integer> ports = new LinkedHashMap<>();
        for (Victim part : cast.all()) {
            ports.put(part, FreePort.any());
        }
        ports.put(cast.visitor(), FreePort.any());
        return new Addresses(ports, smtp);
    }

    /** A part's port. */
    public int port(Victim part) {
        return ports.get(part);
    }

    /** The root of a service's HTTP interface. */
    public URI http(Victim service) {
        return URI.create("http://" + LOOPBACK + ":" + port(service));
    }

    /** The address of the database, as the reactive client wants it. */
    public String database() {
        return "postgresql://" + LOOPBACK + ":" + port(new Victim(Role.DATABASE, 1)) + "/" + EmbeddedDatabase.NAME;
    }

    /** The broker's port. */
    public int amqp() {
        return port(new Victim(Role.BROKER, 1));
    }

    /** What a service's environment tells it. */
    Map<String, String> environment(Victim service) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                LOOPBACK,
                "QUARKUS_HTTP_PORT",
                Integer.toString(port(service)),
                "TOCSIN_CONFIG_URL",
                http(new Victim(Role.CONFIG, 1)).toString(),
                "TOCSIN_NOTIFICATION_URL",
                http(new Victim(Role.NOTIFIER, 1)).toString(),
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                database(),
                "AMQP_HOST",
                LOOPBACK,
                "AMQP_PORT",
                Integer.toString(amqp()),
                "QUARKUS_MAILER_HOST",
                LOOPBACK,
                "QUARKUS_MAILER_PORT",
                Integer.toString(smtp),
                // Many on one machine, and each starts often: small, and compiled quickly.
                "JDK_JAVA_OPTIONS",
                "-Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 " + ONE_BY_ONE);
    }
}
