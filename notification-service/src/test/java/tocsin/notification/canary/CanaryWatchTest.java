package tocsin.notification.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CanaryWatchTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:00Z");
    private static final Duration TWELVE_MINUTES = Duration.ofMinutes(12);

    private final CanaryWatch watch = new CanaryWatch(TWELVE_MINUTES, START);

    @Test
    void the_first_message_has_as_much_time_as_every_other_one() {
        assertThat(watch.overdue(START.plus(TWELVE_MINUTES))).isFalse();
        assertThat(watch.overdue(START.plus(TWELVE_MINUTES).plusMillis(1))).isTrue();
    }

    @Test
    void a_message_gives_the_next_one_time() {
        watch.heard(START.plus(Duration.ofMinutes(11)));

        assertThat(watch.overdue(START.plus(Duration.ofMinutes(23)))).isFalse();
        assertThat(watch.overdue(START.plus(Duration.ofMinutes(24)))).isTrue();
        assertThat(watch.age(START.plus(Duration.ofMinutes(24)))).isEqualTo(Duration.ofMinutes(13));
    }

    @Test
    void a_message_of_before_is_no_news() {
        watch.heard(START.plus(Duration.ofMinutes(11)));
        watch.heard(START.minus(Duration.ofMinutes(1)));

        assertThat(watch.last()).isEqualTo(START.plus(Duration.ofMinutes(11)));
    }
}
