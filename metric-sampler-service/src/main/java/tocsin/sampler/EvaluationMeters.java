package tocsin.sampler;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tocsin.sampler.alert.Cause;
import tocsin.sampler.watch.Holdings;
import tocsin.sampler.watch.Round;

/** How evaluating gets on. Every meter is made at the start; a round costs two additions. */
@Singleton
final class EvaluationMeters {

    private static final Duration[] TIMES = {
        Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMillis(100),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(5)
    };

    private final Map<Round.By, Counter> evaluations = new EnumMap<>(Round.By.class);
    private final Map<Round.By, Timer> rounds = new EnumMap<>(Round.By.class);
    private final Map<Cause, Counter> transitions = new EnumMap<>(Cause.class);
    private final Counter failures;
    private volatile Holdings holdings = new Holdings(0, 0);

    EvaluationMeters(MeterRegistry meters) {
        for (Round.By by : Round.By.values()) {
            String word = by.name().toLowerCase(Locale.ROOT);
            evaluations.put(by, meters.counter("tocsin.evaluations", "by", word));
            rounds.put(by, round(word, meters));
        }
        for (Cause cause : Cause.values()) {
            transitions.put(cause, meters.counter("tocsin.transitions", "cause", cause.code()));
        }
        this.failures = meters.counter("tocsin.evaluation.failures");
        held("tocsin.watches", "Alerts, once for each company that one watches here", Holdings::watches, meters);
        held("tocsin.slices", "Slices that windows have room for", Holdings::slices, meters);
    }

    private static Timer round(String by, MeterRegistry meters) {
        return Timer.builder("tocsin.evaluation.round")
                .tag("by", by)
                .description("What a round of judging took")
                .serviceLevelObjectives(TIMES)
                .register(meters);
    }

    private void held(String name, String words, ToDoubleFunction<Holdings> figure, MeterRegistry meters) {
        Gauge.builder(name, () -> figure.applyAsDouble(holdings))
                .description(words)
                .register(meters);
    }

    void judged(Round round) {
        evaluations.get(round.by()).increment(round.judged());
        rounds.get(round.by()).record(round.took());
    }

    void holds(Holdings now) {
        holdings = now;
    }

    void transition(Cause cause) {
        transitions.get(cause).increment();
    }

    void failed() {
        failures.increment();
    }
}
