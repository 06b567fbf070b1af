package tocsin.benchmarks;

import java.util.Locale;
import java.util.Optional;

/** What can be measured by itself. */
enum Part {
    /** Calls a second, beside the bare broker. */
    THROUGHPUT(measurements -> Optional.of(measurements.throughput())),
    /** From breach to SMTP acceptance, and what everything uses meanwhile. */
    LATENCY(measurements -> Optional.of(measurements.latency())),
    /** The same breaches through Prometheus and Alertmanager. */
    PROMETHEUS(Measurements::prometheus),
    /** The cost as companies grow. */
    GROWTH(measurements -> Optional.of(measurements.growth())),
    /** Messages that wait for a mail server, and how fast they go out. */
    BACKLOG(measurements -> Optional.of(measurements.backlog())),
    /** Start to ready, and idle memory. */
    START(measurements -> Optional.of(measurements.start()));

    private final Measuring measuring;

    Part(Measuring measuring) {
        this.measuring = measuring;
    }

    private interface Measuring {
        Optional<?> by(Measurements measurements) throws Exception;
    }

    /** Its name on the command line, and of its file of results. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Measures it; empty where this machine lacks what it takes. */
    Optional<?> measure(Measurements measurements) throws Exception {
        return measuring.by(measurements);
    }
}
