package tocsin.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.local.chaos.load.Lag;
import tocsin.local.chaos.storm.Blow;
import tocsin.local.chaos.storm.Cast;
import tocsin.local.chaos.storm.Role;
import tocsin.local.chaos.storm.Strike;
import tocsin.local.chaos.storm.Victim;

final class LatenessTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:00Z");
    private static final Lag SLOW = new Lag("acme", NOW, NOW.plusMillis(5_001));

    @Test
    void more_than_five_seconds_are_too_long_whatever_happens_to_one_sampler() {
        assertThat(lateness(strike(Role.SAMPLER, 1)).tooLong()).containsExactly(SLOW);
    }

    @Test
    void without_a_sampler_nobody_can_judge() {
        assertThat(lateness(strike(Role.SAMPLER, 1), strike(Role.SAMPLER, 2)).tooLong())
                .isEmpty();
    }

    @Test
    void without_the_database_nothing_can_be_recorded() {
        assertThat(lateness(strike(Role.DATABASE, 1)).tooLong()).isEmpty();
    }

    @Test
    void the_longest_is_known_for_each_kind_of_blow() {
        Lag quick = new Lag("acme", NOW.plusSeconds(60), NOW.plusSeconds(61));
        Lateness lateness = new Lateness(List.of(SLOW, quick), List.of(strike(Role.SAMPLER, 1)), new Cast(2, 2, 1));
        assertThat(lateness.longest())
                .isEqualTo(Map.of("kill sampler", Duration.ofMillis(5_001), "no blow", Duration.ofSeconds(1)));
        assertThat(lateness.longestUnexcused()).contains(SLOW);
    }

    private static Lateness lateness(Strike... strikes) {
        return new Lateness(List.of(SLOW), List.of(strikes), new Cast(2, 2, 1));
    }

    private static Strike strike(Role role, int number) {
        Blow blow = new Blow.Kill(new Victim(role, number), Duration.ofSeconds(1));
        return new Strike(1, blow, NOW.plusSeconds(1), NOW.plusSeconds(2));
    }
}
