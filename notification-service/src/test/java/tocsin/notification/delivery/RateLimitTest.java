package tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Five messages a minute; from ten on, what waits goes out together. */
class RateLimitTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final RateLimit LIMIT = new RateLimit(5, MINUTE, 10, 1000);

    @ParameterizedTest(name = "{0} messages in the last {1} s, {2} waiting: {3}")
    @CsvSource({
        "0,  0,  1, one-by-one",
        "4, 59,  1, one-by-one",
        "4, 59,  9, one-by-one",
        "0,  0, 10, together",
        "4, 59, 10, together",
        "5,  0,  1, held-back",
        "5, 59,  1, held-back",
        "5, 59, 99, held-back",
        "5, 60,  1, one-by-one",
        "4, 60,  2, one-by-one",
        "5, 60,  2, together",
        "9, 90,  2, together"
    })
    void says_how_much_is_told(int told, int secondsAgo, int waiting, String reason) {
        Pace pace = new Pace(NOW.minusSeconds(secondsAgo), told);

        assertThat(LIMIT.portion(pace, waiting, NOW).reason()).isEqualTo(reason);
    }

    @Test
    void what_is_held_back_waits_for_the_end_of_the_span() {
        assertThat(LIMIT.portion(new Pace(NOW.minusSeconds(20), 5), 3, NOW))
                .isEqualTo(new Portion.Later(NOW.plusSeconds(40), "more than 5 messages in 60 s"));
    }

    @Test
    void a_thousand_within_a_minute_become_five_messages_and_one_that_lists_the_others() {
        Pace pace = Pace.REST;
        int waiting = 0;
        int messages = 0;
        Instant now = NOW;
        for (int come = 0; come < 1000; come++, now = now.plusMillis(59)) {
            waiting++;
            Portion portion = LIMIT.portion(pace, waiting, now);
            if (portion.most() > 0) {
                waiting -= Math.min(waiting, portion.most());
                pace = pace.told(now, MINUTE);
                messages++;
            }
        }
        Portion last = LIMIT.portion(pace, waiting, NOW.plus(MINUTE));

        assertThat(messages).isEqualTo(5);
        assertThat(waiting).isEqualTo(995);
        assertThat(last).isEqualTo(new Portion.Together(1000));
    }

    @Test
    void a_span_begins_with_its_first_message() {
        Pace first = Pace.REST.told(NOW, MINUTE);

        assertThat(first).isEqualTo(new Pace(NOW, 1));
        assertThat(first.told(NOW.plusSeconds(59), MINUTE)).isEqualTo(new Pace(NOW, 2));
        assertThat(first.told(NOW.plusSeconds(60), MINUTE)).isEqualTo(new Pace(NOW.plusSeconds(60), 1));
    }

    @ParameterizedTest
    @CsvSource({"0, PT1M, 10, 1000", "5, PT0S, 10, 1000", "5, PT1M, 1, 1000", "5, PT1M, 10, 9"})
    void limits_that_make_no_sense_are_refused(int most, Duration span, int from, int largest) {
        assertThatThrownBy(() -> new RateLimit(most, span, from, largest)).isInstanceOf(IllegalArgumentException.class);
    }
}
