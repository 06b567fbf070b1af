package tocsin.sampler;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import tocsin.sampler.ingest.Backlog;
import tocsin.sampler.ingest.Intake;
import tocsin.sampler.ingest.IntakeWatch;
import tocsin.telemetry.meter.Age;

/**
 * How counting gets on: {@code tocsin_batch_reports} and {@code tocsin_counting_seconds} by batch, {@code
 * tocsin_report_lag_seconds} from what a report tells to its being counted and evaluated, and what waits. All by batch,
 * never by report.
 */
@Singleton
final class IntakeMeters implements IntakeWatch {

    private static final Duration[] LAGS = durations(100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000, 300_000);
    private static final Duration[] TIMES = durations(10, 25, 50, 100, 250, 500, 1000, 2500, 5000);

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final DistributionSummary batches;
    private final Timer counting;
    private final Timer counted;
    private final Timer evaluated;

    IntakeMeters(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        this.batches = DistributionSummary.builder("tocsin.batch.reports")
                .description("Reports that were counted in one transaction")
                .register(meters);
        this.counting = Timer.builder("tocsin.counting")
                .description("What it took to count a batch, until it was committed")
                .serviceLevelObjectives(TIMES)
                .register(meters);
        this.counted = lag("counted");
        this.evaluated = lag("evaluated");
    }

    private Timer lag(String until) {
        return Timer.builder("tocsin.report.lag")
                .tag("until", until)
                .description("From what a report tells until it was counted, and until all that follows is recorded")
                .serviceLevelObjectives(LAGS)
                .register(meters);
    }

    private static Duration[] durations(long... millis) {
        return Arrays.stream(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }

    /** Says what waits in an intake, from now on. */
    void watch(Intake intake) {
        Gauge.builder("tocsin.intake.waiting", () -> intake.backlog().reports())
                .description("Reports that are not counted yet")
                .register(meters);
        Gauge.builder("tocsin.intake.age", () -> age(intake.backlog()))
                .baseUnit("seconds")
                .description("For how long the oldest report that is not counted yet has been waiting")
                .register(meters);
    }

    private double age(Backlog backlog) {
        return backlog.oldest()
                .map(since -> Age.seconds(since, clock.instant()))
                .orElse(0.0);
    }

    @Override
    public void counted(Batch batch, Instant began, Instant at) {
        batches.record(batch.size());
        counting.record(positive(began, at));
        batch.happened().forEach(happened -> counted.record(positive(happened, at)));
    }

    @Override
    public void evaluated(Batch batch, Instant at) {
        batch.happened().forEach(happened -> evaluated.record(positive(happened, at)));
    }

    /** Where a switch's clock is ahead of ours, the lag is none. */
    private static Duration positive(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
