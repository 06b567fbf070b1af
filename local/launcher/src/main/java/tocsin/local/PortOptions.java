package tocsin.local;

import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;
import tocsin.local.settings.Failure;
import tocsin.local.settings.Listener;
import tocsin.local.settings.Ports;

/** The command line's options about ports. */
final class PortOptions {

    enum Choice {
        auto
    }

    @Option(
            names = "--ports",
            order = 10,
            paramLabel = "auto",
            description = "auto: every part takes a free port, except those that have an option of their own.")
    private Choice choice;

    private final Map<Listener, Integer> given = new EnumMap<>(Listener.class);

    @Option(names = "--gateway-port", order = 11, paramLabel = "N", description = "The gateway (usually 8080).")
    private void gateway(int port) {
        given.put(Listener.GATEWAY, port);
    }

    @Option(names = "--amqp-port", order = 12, paramLabel = "N", description = "The AMQP 1.0 broker (usually 5672).")
    private void amqp(int port) {
        given.put(Listener.AMQP, port);
    }

    @Option(names = "--smtp-port", order = 13, paramLabel = "N", description = "The inbox (usually 1025).")
    private void smtp(int port) {
        given.put(Listener.SMTP, port);
    }

    @Option(names = "--postgres-port", order = 14, paramLabel = "N", description = "The database (usually 15432).")
    private void postgres(int port) {
        given.put(Listener.POSTGRES, port);
    }

    @Option(names = "--config-port", order = 15, paramLabel = "N", description = "alert-config-service (usually 8081).")
    private void config(int port) {
        given.put(Listener.CONFIG, port);
    }

    @Option(
            names = "--sampler-port",
            order = 16,
            paramLabel = "N",
            description = "metric-sampler-service (usually 8082).")
    private void sampler(int port) {
        given.put(Listener.SAMPLER, port);
    }

    @Option(
            names = "--notification-port",
            order = 17,
            paramLabel = "N",
            description = "notification-service (usually 8083).")
    private void notification(int port) {
        given.put(Listener.NOTIFICATION, port);
    }

    Ports ports() throws Failure {
        return choice == Choice.auto ? Ports.free(given) : Ports.usual(given);
    }
}
