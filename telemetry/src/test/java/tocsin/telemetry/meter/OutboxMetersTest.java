package tocsin.telemetry.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxMetersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-03-02T09:14:06Z");
    private final OutboxMeters outbox = new OutboxMeters("transitions", meters, () -> now);

    @Test
    void an_outbox_in_which_nothing_waits_has_no_age() {
        assertThat(figure("tocsin.outbox.waiting")).isZero();
        assertThat(figure("tocsin.outbox.age")).isZero();
    }

    @Test
    void the_age_goes_on_growing_while_nobody_tells() {
        outbox.stands(3, Optional.of(now.minusMillis(1500)));
        assertThat(figure("tocsin.outbox.waiting")).isEqualTo(3);
        assertThat(figure("tocsin.outbox.age")).isEqualTo(1.5);

        now = now.plusSeconds(10);
        assertThat(figure("tocsin.outbox.age")).isEqualTo(11.5);

        outbox.stands(0, Optional.empty());
        assertThat(figure("tocsin.outbox.age")).isZero();
    }

    @Test
    void a_clock_that_runs_ahead_elsewhere_makes_no_negative_age() {
        outbox.stands(1, Optional.of(now.plusSeconds(1)));

        assertThat(figure("tocsin.outbox.age")).isZero();
    }

    private double figure(String name) {
        return meters.get(name).tag("outbox", "transitions").gauge().value();
    }
}
