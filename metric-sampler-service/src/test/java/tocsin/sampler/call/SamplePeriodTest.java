package tocsin.sampler.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplePeriodTest {

    private static final CallSums OLDEST = new CallSums(100, 80, 40, 60, 5_000, 70, 7_000);
    private static final CallSums TOUCHED = OLDEST.plus(new CallSums(11, 9, 5, 6, 400, 8, 800));

    private static SamplePeriod minuteTo(String time) {
        return new SamplePeriod(Duration.ofMinutes(1), Instant.parse("2026-03-02T" + time + "Z"));
    }

    @ParameterizedTest
    @CsvSource({"09:14:00, 09:13:00", "09:14:00.001, 09:13:00", "09:14:09.999, 09:13:00", "09:14:10, 09:13:10"})
    void the_oldest_slice_is_the_one_in_which_the_period_begins(String end, String oldest) {
        assertThat(Slice.start(minuteTo(end).oldestSlice())).isEqualTo("2026-03-02T" + oldest + "Z");
    }

    @ParameterizedTest
    @CsvSource({"09:14:00, 111", "09:14:02.5, 86", "09:14:05, 61", "09:14:09.999, 11"})
    void starts_in_the_oldest_slice_count_as_far_as_the_period_covers_it(String end, long starts) {
        assertThat(minuteTo(end).calls(TOUCHED, OLDEST)).isEqualTo(TOUCHED.withoutStarts(111 - starts));
    }

    @Test
    void a_steady_rate_is_steady_at_every_moment() {
        for (int second = 0; second < 20; second++) {
            Instant end = Instant.parse("2026-03-02T09:14:00Z").plusSeconds(second);
            CallSums slice = new CallSums(100, 0, 0, 0, 0, 0, 0);
            CallSums filling = new CallSums(second % 10 * 10L, 0, 0, 0, 0, 0, 0);
            CallSums touched = filling;
            for (int whole = 0; whole < 6; whole++) {
                touched = touched.plus(slice);
            }

            assertThat(new SamplePeriod(Duration.ofMinutes(1), end)
                            .calls(touched, slice)
                            .starts())
                    .isEqualTo(600);
        }
    }
}
