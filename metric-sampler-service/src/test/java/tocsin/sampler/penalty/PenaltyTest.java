package tocsin.sampler.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.sampler.penalty.Breaches.ALERT;
import static tocsin.sampler.penalty.Breaches.AT;
import static tocsin.sampler.penalty.Breaches.ID;
import static tocsin.sampler.penalty.Breaches.OTHER_ALERT;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tocsin.sampler.TestClock;
import tocsin.sampler.penalty.Announcement.Action;

class PenaltyTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant END = AT.plus(HOUR);

    private final TestClock clock = new TestClock(AT.toString());
    private final Penalty penalty = Breaches.imposed().penalty();

    @Test
    void a_penalty_is_imposed_from_the_breach_on_for_its_time() {
        PenaltyStep.Imposed step = Breaches.imposed();

        assertThat(step.penalty()).isEqualTo(new Penalty(ID, "acme", ALERT, AT, END));
        assertThat(step.code()).isEqualTo("imposed");
        assertThat(step.announcement()).contains(new Announcement(ID, "acme", Action.IMPOSED, END, ALERT, AT));
    }

    @Test
    void an_alert_that_wants_a_later_end_moves_it() {
        clock.advance(Duration.ofMinutes(6));
        Breach breach = Breaches.of(OTHER_ALERT, clock.instant(), HOUR);

        PenaltyStep.Extended step = penalty.extend(breach);

        Instant later = END.plus(Duration.ofMinutes(6));
        assertThat(step).isEqualTo(new PenaltyStep.Extended(new Penalty(ID, "acme", ALERT, AT, later), breach, true));
        assertThat(step.code()).isEqualTo("extended");
        assertThat(step.announcement())
                .contains(new Announcement(ID, "acme", Action.IMPOSED, later, OTHER_ALERT, clock.instant()));
    }

    @Test
    void an_alert_that_wants_an_earlier_end_or_the_same_moves_nothing_and_the_switch_is_told_nothing() {
        Breach earlier = Breaches.of(OTHER_ALERT, AT, Duration.ofMinutes(59));
        Breach same = Breaches.of(OTHER_ALERT, AT, HOUR);

        assertThat(penalty.extend(earlier)).isEqualTo(new PenaltyStep.Extended(penalty, earlier, false));
        assertThat(penalty.extend(earlier).announcement()).isEmpty();
        assertThat(penalty.extend(same)).isEqualTo(new PenaltyStep.Extended(penalty, same, false));
    }

    @Test
    void its_time_lifts_it_and_not_a_millisecond_before() {
        clock.advance(HOUR.minusMillis(1));
        assertThat(penalty.liftByTime(clock.instant())).isEmpty();

        clock.advance(Duration.ofMillis(1));
        assertThat(penalty.liftByTime(clock.instant())).contains(new PenaltyStep.Lifted(penalty, END, LiftedBy.TIME));
    }

    @Test
    void lifted_late_it_ended_when_it_was_to() {
        clock.advance(HOUR.plusDays(3));

        PenaltyStep.Lifted step = penalty.liftByTime(clock.instant()).orElseThrow();

        assertThat(step.code()).isEqualTo("lifted-by-time");
        assertThat(step.announcement())
                .contains(new Announcement(ID, "acme", Action.LIFTED, END, ALERT, clock.instant()));
    }

    @Test
    void lifted_by_hand_it_ended_there_and_then() {
        clock.advance(Duration.ofMinutes(2));

        PenaltyStep.Lifted step = penalty.liftByHand(clock.instant());

        assertThat(step).isEqualTo(new PenaltyStep.Lifted(penalty, clock.instant(), LiftedBy.HAND));
        assertThat(step.code()).isEqualTo("lifted-by-hand");
        assertThat(step.announcement())
                .contains(new Announcement(ID, "acme", Action.LIFTED, clock.instant(), ALERT, clock.instant()));
    }

    @Test
    void a_penalty_whose_time_is_over_can_be_extended_until_it_is_lifted() {
        clock.advance(HOUR.plusMillis(800));

        PenaltyStep.Extended step = penalty.extend(Breaches.of(OTHER_ALERT, clock.instant(), HOUR));

        assertThat(step.penalty().until()).isEqualTo(clock.instant().plus(HOUR));
        assertThat(step.penalty().liftByTime(clock.instant())).isEmpty();
    }
}
