package tocsin.sampler.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tocsin.sampler.metric.GaugeArea;

class GaugeTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:14:00Z");

    private final Gauge gauge = new Gauge();

    @Test
    void of_which_nothing_was_told_it_has_no_value() {
        assertThat(gauge.value()).isEmpty();
    }

    @Test
    void without_a_sample_it_counts_from_zero() {
        gauge.put(moved(3, 1, 0));

        assertThat(gauge.value()).hasValue(2);
    }

    @Test
    void a_sample_voids_the_moves_up_to_its_moment() {
        gauge.put(moved(3, 0, 0));
        gauge.put(moved(1, 0, 5));
        gauge.put(sampled(40, 0));
        assertThat(gauge.value()).hasValue(41);

        assertThat(gauge.put(moved(9, 0, 0))).isFalse();
        assertThat(gauge.put(sampled(7, -1))).isFalse();
        assertThat(gauge.value()).hasValue(41);
    }

    @Test
    void a_total_told_again_or_late_changes_nothing() {
        gauge.put(moved(5, 2, 0));
        gauge.put(moved(3, 2, 0));
        gauge.put(moved(5, 2, 0));

        assertThat(gauge.value()).hasValue(3);
    }

    @Test
    void more_ends_than_starts_are_no_channels_at_all() {
        gauge.put(moved(1, 0, 0));
        gauge.put(moved(0, 4, 1));

        assertThat(gauge.value()).hasValue(0);
    }

    @Test
    void what_was_folded_from_more_ends_than_starts_is_no_channels_either() {
        gauge.put(sampled(-100, 0));

        assertThat(gauge.value()).hasValue(0);
        gauge.put(moved(3, 0, 1));
        assertThat(gauge.value()).hasValue(0);
    }

    @Test
    void a_balance_may_be_below_zero() {
        gauge.put(new Sample("acme", GaugeArea.BALANCE, -12.5, AT));

        assertThat(gauge.value()).hasValue(-12.5);
    }

    @Test
    void what_is_old_is_folded_and_a_move_from_before_that_is_too_late() {
        long late = Gauge.LATENESS.toSeconds();
        gauge.put(moved(1, 0, 0));
        gauge.put(moved(1, 0, 1));
        gauge.put(moved(1, 0, late + 1));
        assertThat(gauge.value()).hasValue(3);

        assertThat(gauge.put(moved(1, 0, 1))).isFalse();
        assertThat(gauge.put(moved(1, 0, 2))).isTrue();
        assertThat(gauge.value()).hasValue(4);
    }

    private static Move moved(long up, long down, long seconds) {
        return new Move("acme", GaugeArea.CHANNELS, up, down, AT.plusSeconds(seconds));
    }

    private static Sample sampled(double value, long seconds) {
        return new Sample("acme", GaugeArea.CHANNELS, value, AT.plusSeconds(seconds));
    }
}
