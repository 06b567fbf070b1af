package tocsin.sampler.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tocsin.sampler.TestClock;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;

class CompanyWindowsTest {

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private final TestClock clock = new TestClock("2026-03-02T09:14:00Z");
    private final long start = Slice.at(clock.instant());
    private final CompanyWindows windows = new CompanyWindows();

    @Test
    void a_window_is_empty_before_the_first_call() {
        windows.keep(ONE_MINUTE, now());

        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(CallSums.NONE);
    }

    @Test
    void a_window_adds_up_its_slices_and_lets_go_of_those_that_are_too_old() {
        windows.keep(ONE_MINUTE, now());
        windows.put(start, calls(1));
        windows.put(start + 1, calls(20));

        clock.advance(Duration.ofSeconds(60));
        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(calls(21));
        clock.advance(Duration.ofSeconds(10));
        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(calls(20));
        clock.advance(Duration.ofSeconds(10));
        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(CallSums.NONE);
    }

    @Test
    void the_oldest_slice_counts_until_the_period_has_left_it_and_its_starts_by_the_part_that_is_left() {
        windows.keep(ONE_MINUTE, now());
        windows.put(start, calls(10));

        clock.advance(Duration.ofSeconds(64));

        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(calls(10).withoutStarts(4));
    }

    @Test
    void a_total_that_is_told_twice_or_is_overtaken_by_a_newer_one_changes_nothing() {
        windows.keep(ONE_MINUTE, now());

        windows.put(start, calls(5));
        windows.put(start, calls(5));
        windows.put(start, calls(3));

        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(calls(5));
    }

    @Test
    void what_comes_late_but_still_in_the_period_is_counted_and_what_is_older_is_not() {
        windows.keep(ONE_MINUTE, now());
        windows.put(start, calls(1));

        windows.put(start - 6, calls(10));
        windows.put(start - 7, calls(100));
        windows.put(start - 1000, calls(1000));

        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(calls(11));
    }

    @Test
    void what_a_fast_clock_has_put_ahead_is_counted_at_once_and_lets_go_in_its_time() {
        windows.keep(ONE_MINUTE, now());
        windows.put(start, calls(1));
        long ahead = Slice.at(now().plus(CompanyWindows.CLOCK_TOLERANCE));

        windows.put(ahead, calls(10));

        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(calls(11));
        clock.advance(ONE_MINUTE.plus(Slice.WIDTH));
        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(calls(10));
        clock.advance(FIVE_MINUTES);
        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(CallSums.NONE);
    }

    @Test
    void windows_of_different_periods_share_the_slices() {
        windows.keep(FIVE_MINUTES, now());
        windows.put(start - 20, calls(10));
        windows.put(start, calls(1));

        boolean needsOlder = windows.keep(ONE_MINUTE, now());

        assertThat(needsOlder).isFalse();
        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(calls(1));
        assertThat(windows.over(FIVE_MINUTES, now())).isEqualTo(calls(11));
    }

    @Test
    void a_longer_period_asks_for_older_slices_and_keeps_the_ones_it_has() {
        assertThat(windows.keep(ONE_MINUTE, now())).isTrue();
        windows.put(start, calls(1));

        assertThat(windows.keep(FIVE_MINUTES, now())).isTrue();
        assertThat(windows.keep(FIVE_MINUTES, now())).isFalse();

        assertThat(windows.over(FIVE_MINUTES, now())).isEqualTo(calls(1));
        windows.put(start - 29, calls(10));
        assertThat(windows.over(FIVE_MINUTES, now())).isEqualTo(calls(11));
        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(calls(1));
    }

    @Test
    void after_a_silence_longer_than_any_period_nothing_of_before_is_left() {
        windows.keep(ONE_MINUTE, now());
        windows.put(start, calls(7));
        clock.advance(Duration.ofDays(3));

        windows.put(Slice.at(now()), calls(1));

        assertThat(windows.over(ONE_MINUTE, now())).isEqualTo(calls(1));
    }

    private Instant now() {
        return clock.instant();
    }

    private static CallSums calls(long many) {
        return new CallSums(many, 2 * many, many, 2 * many, 1000 * many, many, 500 * many);
    }
}
