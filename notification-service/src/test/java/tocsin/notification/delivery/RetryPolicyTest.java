package tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Test
    void waits_twice_as_long_each_time_up_to_the_longest_delay() {
        RetryPolicy policy = new RetryPolicy(FIRST, LONGEST, 13, () -> 0);

        assertThat(IntStream.rangeClosed(1, 12)
                        .mapToObj(failures -> delay(policy, failures).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 600L, 600L);
    }

    @Test
    void gives_up_after_the_last_attempt() {
        RetryPolicy policy = new RetryPolicy(FIRST, LONGEST, 3, () -> 0);

        assertThat(policy.delayAfter(2, Optional.empty())).isPresent();
        assertThat(policy.delayAfter(3, Optional.empty())).isEmpty();
    }

    @Test
    void goes_on_for_about_a_day_as_it_is_set_up() {
        RetryPolicy policy = new RetryPolicy(FIRST, LONGEST, 170, () -> 0.5);

        Duration all = IntStream.rangeClosed(1, 169)
                .mapToObj(failures -> delay(policy, failures))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(23), Duration.ofHours(25));
    }

    @Test
    void waits_as_long_as_the_other_side_asks() {
        RetryPolicy policy = new RetryPolicy(FIRST, LONGEST, 9, () -> 0);

        assertThat(policy.delayAfter(1, Optional.of(Duration.ofSeconds(90)))).contains(Duration.ofSeconds(90));
        assertThat(policy.delayAfter(3, Optional.of(Duration.ofSeconds(2)))).contains(Duration.ofSeconds(4));
    }

    @Property
    void a_delay_is_shortened_by_a_fifth_at_most_and_never_longer_than_the_longest(
            @ForAll @IntRange(min = 1, max = 1_000_000) int failures,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double random) {
        RetryPolicy exact = new RetryPolicy(FIRST, LONGEST, Integer.MAX_VALUE, () -> 0);
        RetryPolicy policy = new RetryPolicy(FIRST, LONGEST, Integer.MAX_VALUE, () -> random);

        Duration full = delay(exact, failures);
        assertThat(full).isLessThanOrEqualTo(LONGEST);
        assertThat(delay(policy, failures)).isBetween(full.multipliedBy(8).dividedBy(10), full);
    }

    @Test
    void a_policy_that_could_not_work_is_refused() {
        assertThatThrownBy(() -> new RetryPolicy(Duration.ZERO, LONGEST, 3, () -> 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(LONGEST, FIRST, 3, () -> 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(FIRST, LONGEST, 0, () -> 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration delay(RetryPolicy policy, int failures) {
        return policy.delayAfter(failures, Optional.empty()).orElseThrow();
    }
}
