package tocsin.local.process;

import java.util.List;
import java.util.Locale;
import tocsin.local.settings.Listener;

/** One of the three services. */
public enum Service {
    /** Companies, alerts and their definitions. */
    CONFIG("alert-config-service", Listener.CONFIG, false),
    /** Calls and samples, evaluation, transitions. */
    SAMPLER("metric-sampler-service", Listener.SAMPLER, true),
    /** Notifications. */
    NOTIFICATION("notification-service", Listener.NOTIFICATION, false);

    /**
     * Half the processor time of a start goes into optimising code, which a service that is not busy runs too rarely to
     * gain by.
     */
    private static final List<String> OF_SERVICES_THAT_ARE_NOT_BUSY =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final String module;
    private final Listener listener;
    private final boolean busy;

    Service(String module, Listener listener, boolean busy) {
        this.module = module;
        this.listener = listener;
        this.busy = busy;
    }

    /** Its short name, as in {@code /openapi/<name>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its Maven module and folder, which is also what it calls itself. */
    public String module() {
        return module;
    }

    /** What the native executable is told: how much it allocates before it collects, which by default is far more. */
    public String nativeOption() {
        return busy ? "-Xmn16m" : "-Xmn8m";
    }

    /** What a JVM is told before it starts this service. */
    public List<String> javaOptions() {
        return busy ? List.of() : OF_SERVICES_THAT_ARE_NOT_BUSY;
    }

    /** Its HTTP port's role. */
    public Listener listener() {
        return listener;
    }
}
