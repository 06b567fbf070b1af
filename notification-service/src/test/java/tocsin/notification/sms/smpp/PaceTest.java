package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pace pace = new Pace(10);

    @Test
    void turns_come_as_often_as_they_may() {
        assertThat(pace.turn(NOON, PATIENCE)).isZero();
        assertThat(pace.turn(NOON, PATIENCE)).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.turn(NOON, PATIENCE)).isEqualTo(Duration.ofMillis(200));
        assertThat(pace.turn(NOON.plusSeconds(5), PATIENCE)).isZero();
    }

    @Test
    void a_turn_that_comes_too_late_is_left_to_others() {
        pace.turn(NOON, PATIENCE);

        assertThat(pace.turn(NOON, Duration.ofMillis(50))).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.turn(NOON, Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(100));
        assertThat(pace.turn(NOON, PATIENCE)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void after_too_fast_nothing_goes_for_a_second_and_then_half_as_fast() {
        assertThat(pace.throttled(NOON)).isEqualTo(Duration.ofSeconds(1));

        assertThat(pace.turn(NOON, PATIENCE)).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.turn(NOON, PATIENCE)).isEqualTo(Duration.ofMillis(1200));
    }

    @Test
    void what_is_said_to_several_messages_at_once_counts_once() {
        pace.throttled(NOON);

        assertThat(pace.throttled(NOON.plusMillis(10))).isEqualTo(Duration.ofMillis(990));
        assertThat(pace.perSecond()).isEqualTo(5);
    }

    @Test
    void the_pause_doubles_up_to_about_a_minute_and_the_pace_never_stops() {
        Instant now = NOON;
        for (int i = 0; i < 20; i++) {
            now = now.plus(pace.throttled(now));
        }

        assertThat(pace.throttled(now)).isEqualTo(Duration.ofSeconds(64));
        assertThat(pace.perSecond()).isEqualTo(1);
    }

    @Test
    void messages_that_are_taken_make_it_faster_again_up_to_the_most() {
        pace.throttled(NOON);
        pace.accepted();
        assertThat(pace.perSecond()).isEqualTo(5.1);

        for (int i = 0; i < 100; i++) {
            pace.accepted();
        }

        assertThat(pace.perSecond()).isEqualTo(10);
        assertThat(pace.throttled(NOON.plusSeconds(60))).isEqualTo(Duration.ofSeconds(1));
    }
}
