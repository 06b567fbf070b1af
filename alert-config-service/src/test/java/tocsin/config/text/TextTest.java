package tocsin.config.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({"PT0S, PT0S", "PT5M, PT5M", "PT300S, PT5M", "PT24H, P1D", "P1D, P1D", "P2DT1H, PT49H", "P7D, P7D"})
    void a_duration_is_written_in_one_way(String given, String written) {
        assertThat(Durations.format(Durations.parse(given))).isEqualTo(written);
        assertThat(Duration.parse(written)).isEqualTo(Duration.parse(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5 minutes", "300", "P", "PT", "P1M", "-PT5M", "PT-5M", "pt5m", "PT0.5S", "P1DT"})
    void what_is_no_duration_is_refused(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be an ISO-8601 duration in whole seconds, such as PT5M or P1D");
    }

    @Test
    void what_is_longer_than_any_duration_is_refused() {
        assertThatThrownBy(() -> Durations.parse("P9999999999999999999D")).hasMessage("is too long a duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Low ASR", "a", "Ασκός 📞", "x'; DROP TABLE alert; --"})
    void one_line_of_whatever_characters_is_plain_text(String text) {
        assertThat(PlainText.of(text, 200)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nBcc: b", "a\u0000", "a\u0085b", "a\u2028b", "a\u2029b", "\ud83d", "a\tb"})
    void what_would_break_a_header_or_is_half_a_character_is_refused(String text) {
        assertThatThrownBy(() -> PlainText.of(text, 200)).hasMessage("must not hold control characters or line breaks");
    }

    @Test
    void a_length_is_counted_in_characters_not_in_bytes() {
        assertThat(PlainText.of("📞".repeat(200), 200)).hasSize(400);
        assertThatThrownBy(() -> PlainText.of("a".repeat(201), 200))
                .hasMessage("must be 1 to 200 characters, not all of them blank");
        assertThatThrownBy(() -> PlainText.of("  ", 200)).isInstanceOf(IllegalArgumentException.class);
    }
}
