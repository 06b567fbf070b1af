package tocsin.readiness.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import tocsin.readiness.Verdict;

/** A part's verdict as a metric: {@code tocsin_ready} is 1 while the part can be relied on, and 0 while not. */
final class ReadyMeter {

    private ReadyMeter() {}

    static Verdict of(String part, Verdict verdict, MeterRegistry meters) {
        Gauge.builder("tocsin.ready", () -> verdict.standing().ready() ? 1 : 0)
                .tag("part", part)
                .description("Whether a part that this service cannot do without can be relied on")
                .register(meters);
        return verdict;
    }
}
