package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "asr, 27.500000001, 27.5 %",
        "asr, 33.333333333333, 33.33 %",
        "asr, 0, 0 %",
        "asr, 0.00, 0 %",
        "asr, 100.00, 100 %",
        "ner, 99.995, 100 %",
        "acd, 61.25, 61.25 s",
        "pdd, 3.10, 3.1 s",
        "cps, 12.345, 12.35 calls/s",
        "cps, 1234.5, '1,234.5 calls/s'",
        "channels, 1200, '1,200'",
        "channels, 119.6, 120",
        "consecutive-failures, 25, 25",
        "consecutive-failures, 0, 0",
        "balance, 100, 100.00 EUR",
        "balance, -7.5, -7.50 EUR",
        "balance, 1249.95, '1,249.95 EUR'",
        "balance, -1000000, '-1,000,000.00 EUR'",
        "custom:queue-length, 1234567.5, 1234567.5",
        "custom:jitter, 0.000125, 0.000125",
        "custom:Balance, 100, 100",
        "custom:load, 0.0, 0"
    })
    void a_measured_number_is_rounded_and_has_its_unit(String area, BigDecimal number, String text) {
        assertThat(new Figures(Area.of(area, "EUR")).measured(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"30.001, 30, 30.001 %", "29.99951, 30, 29.9995 %", "30, 30, 30 %", "30.00000001, 30, 30 %"})
    void rounding_does_not_hide_on_which_side_of_the_threshold_a_number_is(
            BigDecimal number, BigDecimal threshold, String text) {
        assertThat(new Figures(Area.of("asr", "")).measured(number, threshold)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"119.6, 120, 119.6", "120.4, 120, 120.4", "121.4, 120, 121"})
    void a_count_is_whole_but_where_that_would_make_it_the_threshold(
            BigDecimal number, BigDecimal threshold, String text) {
        assertThat(new Figures(Area.of("channels", "")).measured(number, threshold))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "channels, Channels",
        "consecutive-failures, Consecutive failures",
        "custom:queue-length, queue-length",
        "custom:ASR, ASR"
    })
    void a_gauge_has_its_name_and_no_unit(String area, String label) {
        assertThat(Area.of(area, "EUR")).returns(label, Area::label).returns("", Area::unit);
    }

    @Test
    void money_that_was_measured_keeps_the_decimals_of_its_currency() {
        assertThat(new Figures(Area.of("balance", "KWD")).measured(new BigDecimal("1.2346")))
                .isEqualTo("1.235 KWD");
    }

    @ParameterizedTest
    @CsvSource({"EUR, 60.50 EUR", "JPY, 60.5 JPY", "KWD, 60.500 KWD", "ZZZ, 60.50 ZZZ"})
    void money_has_the_decimals_of_its_currency(String currency, String text) {
        assertThat(new Figures(Area.of("balance", currency)).exact(new BigDecimal("60.5")))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PT5M, 5 minutes",
        "PT1M, 1 minute",
        "PT1H30M, 1 hour 30 minutes",
        "P1D, 1 day",
        "PT25H1S, 1 day 1 hour 1 second",
        "PT0S, 0 seconds"
    })
    void lengths_of_time_are_in_words(Duration length, String text) {
        assertThat(Spans.inWords(length)).isEqualTo(text);
    }

    @Test
    void one_call_is_no_calls() {
        assertThat(Spans.counted(1, "call")).isEqualTo("1 call");
        assertThat(Spans.counted(0, "call")).isEqualTo("0 calls");
    }
}
