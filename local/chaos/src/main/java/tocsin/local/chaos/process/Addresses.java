package tocsin.local.chaos.process;

import static java.util.Map.entry;

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

    /** Short and strict, so that people are often told of several alerts together. */
    private static final String RATE = "-Dtocsin.delivery.rate.messages=3 -Dtocsin.delivery.rate.span=PT15S"
            + " -Dtocsin.delivery.rate.together-from=3";

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
        return Map.ofEntries(
                entry("QUARKUS_HTTP_HOST", LOOPBACK),
                entry("QUARKUS_HTTP_PORT", Integer.toString(port(service))),
                entry("TOCSIN_CONFIG_URL", http(new Victim(Role.CONFIG, 1)).toString()),
                entry("TOCSIN_SAMPLER_URL", http(new Victim(Role.SAMPLER, 1)).toString()),
                entry(
                        "TOCSIN_NOTIFICATION_URL",
                        http(new Victim(Role.NOTIFIER, 1)).toString()),
                entry("QUARKUS_DATASOURCE_REACTIVE_URL", database()),
                entry("AMQP_HOST", LOOPBACK),
                entry("AMQP_PORT", Integer.toString(amqp())),
                entry("QUARKUS_MAILER_HOST", LOOPBACK),
                entry("QUARKUS_MAILER_PORT", Integer.toString(smtp)),
                // Many on one machine, and each starts often: small, and compiled quickly.
                entry("JDK_JAVA_OPTIONS", "-Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 " + RATE));
    }
}
