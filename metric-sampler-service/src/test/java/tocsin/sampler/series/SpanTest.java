package tocsin.sampler.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.retention.Retention;

/** Which steps and sample periods there are of a time. */
class SpanTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");
    private static final Retention RETENTION =
            new Retention(Duration.ofDays(8), Duration.ofDays(62), Duration.ofDays(731), Duration.ofDays(400));

    @ParameterizedTest
    @CsvSource({
        "PT1H, PT10S, PT1M, 361",
        "PT1H, PT30S, P1D, 121",
        "PT6H, PT1M, PT5M, 361",
        "PT24H, PT5M, PT10S, 289",
        "P7D, PT30M, PT5M, 337",
        "P7D, PT30M, P1D, 337"
    })
    void of_the_last_days_every_sample_period_is_there_with_the_step_that_is_wanted(
            Duration span, Duration step, Duration length, long points) {
        SamplePeriods periods = span(span, step).samplePeriods(length, RETENTION);

        assertThat(periods.length()).isEqualTo(length);
        assertThat(periods.steps().length()).isEqualTo(step);
        assertThat(periods.steps().count()).isEqualTo(points);
    }

    @Test
    void without_a_wish_a_step_is_easy_to_read() {
        SamplePeriods periods = Span.of(
                        Optional.of(NOW.minus(Duration.ofHours(24))), Optional.empty(), Optional.empty(), NOW)
                .samplePeriods(Duration.ofMinutes(1), RETENTION);

        assertThat(periods.steps().length()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void where_the_first_period_reaches_into_coarser_history_it_and_the_step_are_made_of_that() {
        Span weeks = span(Duration.ofDays(14), Duration.ofHours(3));

        assertThat(weeks.samplePeriods(Duration.ofMinutes(10), RETENTION).length())
                .isEqualTo(Duration.ofMinutes(10));
        assertImpossible(
                weeks,
                Duration.ofMinutes(1),
                "samplePeriod",
                "must be a multiple of PT5M, which is how finely calls of 2026-02-16T09:13:06Z are kept");
        assertThat(span(Duration.ofDays(8).minusHours(3), Duration.ofSeconds(400))
                        .samplePeriods(Duration.ofDays(1), RETENTION)
                        .steps()
                        .length())
                .isEqualTo(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({"PT15S", "PT0S", "-PT10S", "P1DT10S"})
    void a_sample_period_is_one_that_an_alert_can_have(Duration length) {
        assertImpossible(
                span(Duration.ofHours(1), Duration.ofSeconds(10)),
                length,
                "samplePeriod",
                "must be a multiple of PT10S up to PT24H");
    }

    @Test
    void more_points_than_are_shown_are_too_many() {
        Span span = span(Duration.ofHours(6), Duration.ofSeconds(10));

        assertThatThrownBy(() -> span.samplePeriods(Duration.ofMinutes(5), RETENTION))
                .isInstanceOfSatisfying(Span.Impossible.class, wrong -> assertThat(wrong.field())
                        .isEqualTo("step"))
                .hasMessageStartingWith("makes 2161 points of the time");
    }

    @Test
    void what_is_read_is_bounded_by_the_points_and_the_longest_period() {
        Bins bins = span(Duration.ofSeconds(19_990), Duration.ofSeconds(10))
                .samplePeriods(Duration.ofDays(1), RETENTION)
                .bins();

        assertThat(Duration.between(bins.from(), bins.to()).dividedBy(bins.step()))
                .isLessThan(Steps.MOST + 8_640);
    }

    private static Span span(Duration length, Duration step) {
        return Span.of(Optional.of(NOW.minus(length)), Optional.empty(), Optional.of(step), NOW);
    }

    private static void assertImpossible(Span span, Duration length, String field, String detail) {
        assertThatThrownBy(() -> span.samplePeriods(length, RETENTION))
                .isInstanceOfSatisfying(Span.Impossible.class, wrong -> assertThat(wrong.field())
                        .isEqualTo(field))
                .hasMessage(detail);
    }
}
