package tocsin.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.notification.Examples;

class InquiryTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:14:06.250Z");

    @Test
    void of_calls_it_asks_for_steps_that_windows_are_made_of() {
        assertThat(Inquiry.of(Examples.transition(Examples.firing())))
                .contains(new Inquiry(
                        "acme",
                        "asr",
                        AT.minus(Duration.ofMinutes(65)),
                        AT,
                        Duration.ofSeconds(30),
                        Optional.of(Duration.ofMinutes(5))));
    }

    @Test
    void of_a_balance_it_asks_for_a_few_hours() {
        assertThat(Inquiry.of(Examples.transition(Examples.reset())))
                .contains(new Inquiry(
                        "acme",
                        "balance",
                        Instant.parse("2026-03-02T03:20:00Z"),
                        Instant.parse("2026-03-02T09:20:00Z"),
                        Duration.ofMinutes(3),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"PT10S, PT10S, PT30M10S", "PT1M, PT10S, PT31M", "PT1H, PT6M, PT13H", "P7D, PT16H48M, P21D"})
    void however_long_the_window_is_the_points_are_not_too_many(String window, Duration step, Duration span) {
        Inquiry inquiry = Inquiry.of(Examples.transition(Examples.firing().put("samplePeriod", window)))
                .orElseThrow();

        assertThat(inquiry.step()).isEqualTo(step);
        assertThat(Duration.between(inquiry.from(), inquiry.to())).isEqualTo(span);
        assertThat(span.dividedBy(step)).isLessThan(2_000);
    }

    @ParameterizedTest
    @CsvSource({"scheduled, asr", "holding, asr", "breached, script"})
    void of_what_is_no_breach_and_no_number_there_is_nothing_to_ask(String cause, String area) {
        assertThat(Inquiry.of(Examples.transition(
                        Examples.firing().put("cause", cause).put("area", area).put("script", "runway"))))
                .isEmpty();
    }
}
