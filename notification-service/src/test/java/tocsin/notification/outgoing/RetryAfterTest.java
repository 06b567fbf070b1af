package tocsin.notification.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");
    private static final Duration LONGEST = Duration.ofHours(2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                            | PT2M",
                " 5                             | PT5S",
                "7201                           | PT2H",
                "99999999999999999999999        | PT2H",
                "Mon, 02 Mar 2026 09:16:06 GMT  | PT2M",
                "Monday, 02-Mar-26 09:16:06 GMT | PT2M",
                "Mon Mar  2 09:16:06 2026       | PT2M",
                "Tue, 02 Mar 2027 09:16:06 GMT  | PT2H",
                "Monday, 02-Mar-76 09:16:06 GMT | PT2H"
            })
    void seconds_and_dates_in_all_three_forms_are_waits(String value, Duration wait) {
        assertThat(RetryAfter.read(Optional.of(value), NOW, LONGEST)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-5",
                "1.5",
                "soon",
                "٣",
                "Mon, 02 Mar 2026 09:14:06 GMT",
                "Sun, 01 Mar 2026 09:16:06 GMT",
                "Tue, 02 Mar 2026 09:16:06 GMT",
                "Mon, 30 Feb 2026 09:16:06 GMT",
                "2026-03-02T09:16:06Z"
            })
    void what_is_over_or_cannot_be_read_is_no_wait(String value) {
        assertThat(RetryAfter.read(Optional.of(value), NOW, LONGEST)).isEmpty();
    }

    @Test
    void without_the_field_there_is_no_wait() {
        assertThat(RetryAfter.read(Optional.empty(), NOW, LONGEST)).isEmpty();
    }
}
