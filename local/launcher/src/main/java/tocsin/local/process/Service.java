package tocsin.local.process;

import java.util.Locale;
import tocsin.local.settings.Listener;

/** One of the three services. */
public enum Service {
    /** Companies, alerts and their definitions. */
    CONFIG("alert-config-service", Listener.CONFIG),
    /** Calls and samples, evaluation, transitions. */
    SAMPLER("metric-sampler-service", Listener.SAMPLER),
    /** Notifications. */
    NOTIFICATION("notification-service", Listener.NOTIFICATION);

    private final String module;
    private final Listener listener;

    Service(String module, Listener listener) {
        this.module = module;
        this.listener = listener;
    }

    /** Its short name, as in {@code /openapi/<name>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its Maven module and folder, which is also what it calls itself. */
    public String module() {
        return module;
    }

    /** Its HTTP port's role. */
    public Listener listener() {
        return listener;
    }
}
