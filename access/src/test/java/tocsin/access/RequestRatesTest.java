package tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestRatesTest {

    private final AtomicLong clock = new AtomicLong();
    private final RequestRates rates = new RequestRates(10, 5, 3, clock::get);

    @Test
    void a_burst_may_come_at_once_and_then_one_by_one() {
        assertThat(IntStream.range(0, 5).mapToObj(i -> rates.count("alice"))).containsOnly(Optional.empty());

        assertThat(rates.count("alice")).contains(Duration.ofMillis(100));
        pass(Duration.ofMillis(100));
        assertThat(rates.count("alice")).isEmpty();
        assertThat(rates.count("alice")).contains(Duration.ofMillis(100));
    }

    @Test
    void what_is_refused_does_not_count() {
        IntStream.range(0, 500).forEach(i -> rates.count("alice"));
        pass(Duration.ofMillis(100));

        assertThat(rates.count("alice")).isEmpty();
    }

    @Test
    void after_a_quiet_time_there_is_one_burst_and_not_more() {
        rates.count("alice");
        pass(Duration.ofHours(1));

        assertThat(IntStream.range(0, 100)
                        .filter(i -> rates.count("alice").isEmpty())
                        .count())
                .isEqualTo(5);
    }

    @Test
    void callers_have_rates_of_their_own() {
        IntStream.range(0, 6).forEach(i -> rates.count("alice"));

        assertThat(rates.count("bob")).isEmpty();
    }

    @Test
    void who_was_quiet_longest_is_forgotten_first() {
        IntStream.range(0, 5).forEach(i -> rates.count("alice"));
        rates.count("bob");
        rates.count("carol");
        assertThat(rates.count("alice")).isPresent();
        rates.count("dave");

        assertThat(rates.count("alice")).isPresent();
    }

    @Test
    void there_is_no_rate_of_nothing() {
        assertThatThrownBy(() -> new RequestRates(0, 5, 3, clock::get)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RequestRates(1, 0, 3, clock::get)).isInstanceOf(IllegalArgumentException.class);
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
