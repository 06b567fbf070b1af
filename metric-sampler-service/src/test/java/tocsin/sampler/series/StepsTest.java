package tocsin.sampler.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.retention.Retention;

class StepsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");

    @Test
    void the_steps_hold_all_of_the_span_and_begin_at_multiples_of_their_length() {
        Steps steps = Steps.covering(
                Instant.parse("2026-03-02T09:01:10Z"), Instant.parse("2026-03-02T09:14:06Z"), Duration.ofMinutes(5));

        assertThat(steps)
                .isEqualTo(new Steps(
                        Instant.parse("2026-03-02T09:00:00Z"),
                        Instant.parse("2026-03-02T09:15:00Z"),
                        Duration.ofMinutes(5)));
        assertThat(steps.beginnings().map(Instant::toString))
                .containsExactly("2026-03-02T09:00:00Z", "2026-03-02T09:05:00Z", "2026-03-02T09:10:00Z");
    }

    @Test
    void an_end_at_a_multiple_begins_no_further_step() {
        Instant hour = Instant.parse("2026-03-02T09:00:00Z");

        assertThat(Steps.covering(hour, hour.plusSeconds(600), Duration.ofMinutes(5))
                        .count())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "PT30M, PT10S, PT10S",
        "PT1H, PT10S, PT30S",
        "PT24H, PT10S, PT5M",
        "P7D, PT10S, PT1H",
        "PT1H, PT5M, PT5M",
        "P365D, PT1H, P7D",
        "P7300D, PT1H, P28D"
    })
    void a_usual_step_is_easy_to_read_and_makes_some_three_hundred_points_at_most(
            Duration span, Duration finest, Duration step) {
        assertThat(Steps.easyLength(span, finest)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"PT10S, PT10S, PT10S", "PT10S, PT5M, PT5M", "PT7M, PT5M, PT10M", "PT3H, PT1H, PT3H"})
    void a_step_that_is_finer_than_the_history_is_raised_to_a_multiple_of_its_width(
            Duration wish, Duration width, Duration step) {
        assertThat(Steps.multiple(wish, width)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, PT10S",
        "2026-02-22T00:00:00Z, PT10S",
        "2026-02-21T23:59:59Z, PT5M",
        "2025-12-25T00:00:00Z, PT5M",
        "2025-12-24T23:59:59Z, PT1H",
        "1999-01-01T00:00:00Z, PT1H"
    })
    void the_older_the_coarser(Instant moment, Duration width) {
        Retention retention =
                new Retention(Duration.ofDays(8), Duration.ofDays(62), Duration.ofDays(731), Duration.ofDays(400));

        assertThat(Steps.finestAt(moment, NOW, retention)).isEqualTo(width);
    }
}
