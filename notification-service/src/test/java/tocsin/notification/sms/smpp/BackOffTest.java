package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Test
    void each_wait_is_twice_as_long_up_to_the_longest() {
        BackOff backOff = new BackOff(FIRST, LONGEST, () -> 0);

        assertThat(backOff.after(1)).isEqualTo(FIRST);
        assertThat(backOff.after(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(backOff.after(6)).isEqualTo(Duration.ofSeconds(32));
        assertThat(backOff.after(7)).isEqualTo(LONGEST);
        assertThat(backOff.after(100_000)).isEqualTo(LONGEST);
    }

    @Test
    void it_is_shortened_by_up_to_a_fifth() {
        assertThat(new BackOff(FIRST, LONGEST, () -> 0.5).after(1)).isEqualTo(Duration.ofMillis(900));
        assertThat(new BackOff(FIRST, LONGEST, () -> 1).after(100)).isEqualTo(Duration.ofSeconds(48));
    }

    @Test
    void waits_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new BackOff(Duration.ZERO, LONGEST, () -> 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackOff(LONGEST, FIRST, () -> 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
