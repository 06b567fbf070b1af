package tocsin.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tocsin.benchmarks.latency.Percentiles.Point;

class PercentilesTest {

    @Test
    void of_a_thousand_times_the_ten_longest_are_above_p99() {
        Percentiles times = Percentiles.ofMicros(LongStream.rangeClosed(1, 1_000)
                .map(millis -> millis * 1_000)
                .boxed()
                .toList());

        assertThat(times.count()).isEqualTo(1_000);
        assertThat(times.p50()).isCloseTo(500, within(0.5));
        assertThat(times.p99()).isCloseTo(990, within(1.0));
        assertThat(times.p999()).isCloseTo(999, within(1.0));
        assertThat(times.longest()).isCloseTo(1_000, within(1.0));
    }

    @Test
    void the_curve_rises_to_the_longest() {
        Percentiles times = Percentiles.ofMicros(List.of(2_000L, 4_000L));

        assertThat(times.curve()).first().isEqualTo(new Point(1, times.p50()));
        assertThat(times.curve()).last().isEqualTo(new Point(100, times.longest()));
        assertThat(times.curve()).extracting(Point::millis).isSorted();
    }

    @Test
    void no_times_have_no_percentiles() {
        assertThat(Percentiles.ofMicros(List.of()))
                .extracting(Percentiles::count, Percentiles::p50, Percentiles::longest)
                .containsExactly(0L, 0.0, 0.0);
    }
}
