package tocsin.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.notification.channel.Outcome;

class DeliveryStateTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");
    private static final RetryPolicy POLICY =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(10), 3, () -> 0);
    private static final DeliveryState.Queued QUEUED = new DeliveryState.Queued(NOW);

    @Test
    void queued_delivered_sent() {
        assertThat(QUEUED.after(new Outcome.Delivered("250 OK"), POLICY, NOW)).isEqualTo(new DeliveryState.Sent());
    }

    @Test
    void queued_failed_retrying_failed_retrying_delivered_sent() {
        DeliveryState.Waiting once = (DeliveryState.Waiting) QUEUED.after(failed("451 busy"), POLICY, NOW);
        DeliveryState.Waiting twice = (DeliveryState.Waiting) once.after(failed("421 closing"), POLICY, NOW);

        assertThat(once).isEqualTo(new DeliveryState.Retrying(1, NOW.plusSeconds(1), "451 busy"));
        assertThat(twice).isEqualTo(new DeliveryState.Retrying(2, NOW.plusSeconds(2), "421 closing"));
        assertThat(twice.after(new Outcome.Delivered("250 OK"), POLICY, NOW)).isEqualTo(new DeliveryState.Sent());
    }

    @Test
    void failed_at_the_last_attempt_is_dead() {
        DeliveryState.Retrying twice = new DeliveryState.Retrying(2, NOW, "451 busy");

        assertThat(twice.after(failed("no route"), POLICY, NOW))
                .isEqualTo(new DeliveryState.Dead("given up after 3 attempts: no route"));
    }

    @Test
    void refused_is_dead_at_once() {
        assertThat(QUEUED.after(new Outcome.Refused("550 no such user"), POLICY, NOW))
                .isEqualTo(new DeliveryState.Dead("550 no such user"));
    }

    @Test
    void the_other_side_says_when_to_come_back() {
        Outcome busy = new Outcome.Failed(Outcome.Extent.MESSAGE, "429", Optional.of(Duration.ofMinutes(2)));

        assertThat(QUEUED.after(busy, POLICY, NOW))
                .isEqualTo(new DeliveryState.Retrying(1, NOW.plusSeconds(120), "429"));
    }

    @Test
    void what_the_other_side_says_is_kept_in_one_line_of_bounded_length() {
        assertThat(failed("550-no\r\n550 such user\n").detail()).isEqualTo("550-no 550 such user");
        assertThat(failed("x".repeat(10_000)).detail()).hasSize(500).endsWith("x…");
    }

    private static Outcome failed(String detail) {
        return Outcome.Failed.ofMessage(detail);
    }
}
