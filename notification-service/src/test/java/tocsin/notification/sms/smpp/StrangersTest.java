package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StrangersTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Strangers strangers = new Strangers(Duration.ofMinutes(1));

    @Test
    void one_is_hopeless_when_patience_is_over() {
        assertThat(strangers.isHopeless("7", NOON)).isFalse();
        assertThat(strangers.isHopeless("7", NOON.plusSeconds(60))).isFalse();
        assertThat(strangers.isHopeless("8", NOON.plusSeconds(61))).isFalse();
        assertThat(strangers.isHopeless("7", NOON.plusSeconds(61))).isTrue();
    }

    @Test
    void one_that_was_met_is_strange_anew() {
        strangers.isHopeless("7", NOON);
        strangers.met("7");

        assertThat(strangers.isHopeless("7", NOON.plusSeconds(100))).isFalse();
    }

    @Test
    void only_so_many_are_remembered() {
        for (int i = 0; i <= 10_000; i++) {
            strangers.isHopeless("m-" + i, NOON);
        }

        assertThat(strangers.isHopeless("m-10000", NOON.plusSeconds(100))).isTrue();
        assertThat(strangers.isHopeless("m-0", NOON.plusSeconds(100))).isFalse();
    }
}
