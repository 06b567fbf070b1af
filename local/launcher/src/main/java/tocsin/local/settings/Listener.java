package tocsin.local.settings;

import java.util.Locale;

/** Who listens on a port in the local mode. */
public enum Listener {
    /** The one HTTP entrance. */
    GATEWAY("gateway", 8080),
    /** The embedded AMQP 1.0 broker. */
    AMQP("AMQP broker", 5672),
    /** The embedded SMTP server. */
    SMTP("SMTP inbox", 1025),
    /** The embedded database; not PostgreSQL's usual port, where one may already run. */
    POSTGRES("PostgreSQL database", 15432),
    /** alert-config-service. */
    CONFIG("config service", 8081),
    /** metric-sampler-service. */
    SAMPLER("sampler service", 8082),
    /** notification-service. */
    NOTIFICATION("notification service", 8083);

    private final String purpose;
    private final int usualPort;

    Listener(String purpose, int usualPort) {
        this.purpose = purpose;
        this.usualPort = usualPort;
    }

    /** What the port is for, in words. */
    public String purpose() {
        return purpose;
    }

    /** The port where nobody asks for another, 1 to 65535. */
    public int usualPort() {
        return usualPort;
    }

    /** The command line option that chooses another port. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT) + "-port";
    }
}
