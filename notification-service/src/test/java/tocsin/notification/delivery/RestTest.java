package tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After five failures in a row two seconds of rest, then twice as long each time, up to a minute. */
class RestTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");
    private static final Rest REST = new Rest(5, Duration.ofSeconds(2), Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"5, 2", "6, 4", "7, 8", "9, 32", "10, 60", "11, 60", "2000000000, 60"})
    void each_rest_is_twice_as_long(int failures, int seconds) {
        assertThat(REST.until(failures, Optional.empty(), NOW)).contains(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1", "4"})
    void a_few_failures_are_no_reason_for_a_rest(int failures) {
        assertThat(REST.until(failures, Optional.empty(), NOW)).isEmpty();
    }

    @Test
    void who_asks_to_be_left_alone_is_left_alone_at_least_so_long() {
        assertThat(REST.until(1, Optional.of(Duration.ofSeconds(30)), NOW)).contains(NOW.plusSeconds(30));
        assertThat(REST.until(10, Optional.of(Duration.ofSeconds(30)), NOW)).contains(NOW.plusSeconds(60));
        assertThat(REST.until(10, Optional.of(Duration.ofHours(1)), NOW)).contains(NOW.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({"0, PT2S, PT1M", "5, PT0S, PT1M", "5, PT2S, PT1S"})
    void a_rest_that_could_not_be_is_refused(int after, Duration first, Duration longest) {
        assertThatThrownBy(() -> new Rest(after, first, longest)).isInstanceOf(IllegalArgumentException.class);
    }
}
