package tocsin.local.chaos.storm;

import java.util.Locale;

/** What a process is for. */
public enum Role {
    /** A replica of metric-sampler-service. */
    SAMPLER,
    /** A replica of notification-service. */
    NOTIFIER,
    /** A replica of alert-config-service. */
    CONFIG,
    /** The AMQP broker. */
    BROKER,
    /** PostgreSQL. */
    DATABASE;

    /** Its name in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
