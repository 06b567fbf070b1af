package tocsin.sampler.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sampler.metric.GaugeArea.CHANNELS;
import static tocsin.sampler.metric.GaugeArea.CONSECUTIVE_FAILURES;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;

/** Alerts on gauges: those that move with calls, and those of others' making. */
class GaugesTest {

    private static final GaugeArea QUEUE = new GaugeArea("custom:queue-length");

    private final Station station = new Station();

    @BeforeEach
    void defineAcme() {
        station.define(Station.company("acme"));
    }

    @Test
    void channels_are_the_last_sample_moved_by_the_calls_that_started_and_ended_since() {
        AlertRule full =
                ARule.on(CHANNELS, Operator.ABOVE, 450).resettingAt(400).build();
        station.define(full);

        station.readings(sample(CHANNELS, 449, -10), moved(CHANNELS, 1, 0, -5));
        assertThat(station.log.causes()).containsExactly("observed");
        station.readings(moved(CHANNELS, 2, 0, -3), moved(CHANNELS, 0, 51, -1), moved(CHANNELS, 0, 1, 0));

        assertThat(station.log.causes()).containsExactly("observed", "breached", "recovered");
        assertThat(station.log.transitions)
                .extracting(transition -> transition.measurement())
                .containsExactly(Measurement.of(449, 1), Measurement.of(452, 1), Measurement.of(400, 1));
    }

    @Test
    void failures_in_a_row_fire_and_an_answered_call_resets() {
        AlertRule dead = ARule.on(CONSECUTIVE_FAILURES, Operator.AT_OR_ABOVE, 20)
                .resettingAt(0)
                .build();
        station.define(dead);

        station.readings(sample(CONSECUTIVE_FAILURES, 0, -9), moved(CONSECUTIVE_FAILURES, 19, 0, -8));
        station.readings(moved(CONSECUTIVE_FAILURES, 1, 0, -7));
        station.readings(sample(CONSECUTIVE_FAILURES, 0, -6), moved(CONSECUTIVE_FAILURES, 3, 0, -5));

        assertThat(station.log.causes()).containsExactly("observed", "breached", "recovered");
        assertThat(station.log.transitions.get(1).reason()).isEqualTo("Consecutive failures 20 is at or above 20");
        assertThat(station.log.transitions.get(2).reason())
                .isEqualTo("Consecutive failures 0 has reached the reset threshold 0");
    }

    @Test
    void a_gauge_of_ones_own_is_watched_by_its_name() {
        AlertRule queue = ARule.on(QUEUE, Operator.AT_OR_ABOVE, 1000).build();
        station.define(queue);

        station.readings(sample(new GaugeArea("custom:other"), 5000, -2), sample(QUEUE, 1000, -1));

        assertThat(station.log.causes()).containsExactly("breached");
        assertThat(station.measure(Station.key(queue, "acme"))).containsValue(Measurement.of(1000, 1));
    }

    @Test
    void an_alert_that_comes_later_knows_what_was_told_of_its_gauge_before() {
        station.define(ARule.lowBalance().identifiedBy(UUID.randomUUID()).build());
        station.readings(sample(QUEUE, 2000, -60));

        station.define(ARule.on(QUEUE, Operator.AT_OR_ABOVE, 1000).build());
        station.tick();

        assertThat(station.log.causes()).containsExactly("breached");
    }

    @Test
    void what_is_read_again_moves_nothing_twice() {
        AlertRule full = ARule.on(CHANNELS, Operator.ABOVE, 450).build();
        station.define(full);
        station.readings(sample(CHANNELS, 100, -10), moved(CHANNELS, 7, 2, -5));

        station.define(ARule.lowBalance().identifiedBy(UUID.randomUUID()).build());
        station.tick();

        assertThat(station.measure(Station.key(full, "acme"))).containsValue(Measurement.of(105, 1));
    }

    private Reading sample(GaugeArea area, double value, int seconds) {
        return new Sample("acme", area, value, at(seconds));
    }

    private Reading moved(GaugeArea area, long up, long down, int seconds) {
        return new Move("acme", area, up, down, at(seconds));
    }

    private Instant at(int seconds) {
        return station.clock.instant().plusSeconds(seconds);
    }
}
