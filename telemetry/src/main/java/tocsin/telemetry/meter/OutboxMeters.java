package tocsin.telemetry.meter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How an outbox stands, as {@code tocsin_outbox_waiting} and {@code tocsin_outbox_age_seconds}. It is told from time to
 * time; in between the age goes on growing, so that an outbox that cannot be looked at does not seem to be well. May be
 * used by any thread.
 */
public final class OutboxMeters {

    private final InstantSource clock;
    private volatile long waiting;
    private volatile Optional<Instant> oldest = Optional.empty();

    /**
     * The metrics of one outbox, empty until it is told otherwise.
     *
     * @param outbox its name, the label {@code outbox}
     */
    public OutboxMeters(String outbox, MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        Gauge.builder("tocsin.outbox.waiting", () -> waiting)
                .tag("outbox", outbox)
                .description("What waits in an outbox, of all replicas together; counted up to 10,000")
                .register(meters);
        Gauge.builder("tocsin.outbox.age", this::age)
                .tag("outbox", outbox)
                .baseUnit("seconds")
                .description("For how long the oldest in an outbox has been waiting, of all replicas together")
                .register(meters);
    }

    /**
     * It stands like this now.
     *
     * @param many how many wait
     * @param since since when the oldest of them waits; empty where none does
     */
    public void stands(long many, Optional<Instant> since) {
        waiting = many;
        oldest = since;
    }

    private double age() {
        return oldest.map(since -> Age.seconds(since, clock.instant())).orElse(0.0);
    }
}
