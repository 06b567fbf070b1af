package tocsin.notification.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");

    @Test
    void seconds_are_read() {
        assertThat(RetryAfter.read(" 120 ", NOW)).contains(Duration.ofMinutes(2));
    }

    @Test
    void a_date_is_read() {
        assertThat(RetryAfter.read("Mon, 02 Mar 2026 09:15:06 GMT", NOW)).contains(Duration.ofMinutes(1));
    }

    @Test
    void more_than_an_hour_is_not_believed() {
        assertThat(RetryAfter.read("9999999999", NOW)).contains(Duration.ofHours(1));
        assertThat(RetryAfter.read("Thu, 02 Mar 2056 09:15:06 GMT", NOW)).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-5",
                "soon",
                "1.5",
                "99999999999",
                "Mon, 02 Mar 2026 09:14:00 GMT",
                "Mon, 32 Mar 2026 09:14:00 GMT"
            })
    void what_is_over_or_says_nothing_does_not_count(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }

    @Property
    void whatever_comes_never_fails(@ForAll String header) {
        Optional<Duration> wait = RetryAfter.read(header, NOW);

        assertThat(wait.orElse(Duration.ofSeconds(1))).isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
    }
}
