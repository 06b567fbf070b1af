package tocsin.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void percentages_stay_within_0_and_100() {
        assertThat(Range.of(new double[] {98, 100}, true)).isEqualTo(new Range(97.76, 100));
        assertThat(Range.of(new double[] {0, 0}, true)).isEqualTo(new Range(0, 1));
        assertThat(Range.of(new double[] {100, 100}, true).high()).isEqualTo(100);
    }

    @Test
    void an_axis_begins_at_zero_where_that_is_not_far() {
        assertThat(Range.of(new double[] {20, 200}, false).low()).isZero();
        assertThat(Range.of(new double[] {900, 1_000}, false).low()).isEqualTo(888);
        assertThat(Range.of(new double[] {-10, 10}, false).low()).isEqualTo(-12.4);
    }

    @Test
    void ticks_are_round_numbers() {
        assertThat(new Range(0, 60).ticks()).isEqualTo(List.of(0.0, 20.0, 40.0, 60.0));
        assertThat(new Range(888, 1_012).ticks()).isEqualTo(List.of(900.0, 950.0, 1_000.0));
        assertThat(new Range(0, 0.5).ticks()).hasSizeBetween(3, 5);
    }

    @Test
    void however_narrow_it_is_there_are_not_many_ticks() {
        assertThat(new Range(1e24, 1e24 + 1e10).ticks().size()).isLessThan(10);
        assertThat(new Range(0, 1e-9).ticks()).hasSizeLessThan(10);
    }
}
