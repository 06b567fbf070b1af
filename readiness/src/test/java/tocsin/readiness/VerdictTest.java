package tocsin.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.readiness.Standing.State.NOT_READY;
import static tocsin.readiness.Standing.State.READY;
import static tocsin.readiness.Standing.State.STARTING;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:00Z");

    private Instant now = START;
    private final Verdict verdict = new Verdict(new Patience(Duration.ofSeconds(5), Duration.ofSeconds(2)), () -> now);

    @Test
    void it_is_not_ready_before_the_part_has_worked_once_however_long_that_takes() {
        assertStanding(STARTING, 0, null, null);

        at(0).fails("refused");
        at(600).fails("still refused");

        assertStanding(STARTING, 0, 0, "still refused");
    }

    @Test
    void the_first_success_is_enough() {
        at(0).fails("refused");

        at(3).works();

        assertStanding(READY, 3, null, null);
    }

    @Test
    void what_fails_for_a_moment_is_still_ready_and_says_what_is_wrong() {
        at(1).works();

        at(10).fails("refused");
        at(14).fails("reset");

        assertStanding(READY, 1, 10, "reset");
    }

    @Test
    void what_fails_for_five_seconds_is_not_ready_any_more() {
        at(1).works();
        at(10).fails("refused");

        at(15).fails("reset");

        assertStanding(NOT_READY, 15, 10, "reset");
    }

    @Test
    void a_success_in_between_begins_the_five_seconds_anew() {
        at(1).works();
        for (int second = 2; second < 100; second += 4) {
            at(second).fails("slow");
            at(second + 3).works();
            assertThat(verdict.standing().state()).isEqualTo(READY);
        }
        assertStanding(READY, 1, null, null);
    }

    @Test
    void what_works_again_is_ready_after_two_seconds_of_it() {
        at(1).works();
        at(10).fails("refused");
        at(15).fails("refused");

        at(20).works();
        at(21).works();
        assertStanding(NOT_READY, 15, null, "refused");
        at(22).works();

        assertStanding(READY, 22, null, null);
    }

    @Test
    void a_failure_in_between_begins_the_two_seconds_anew() {
        at(1).works();
        at(10).fails("refused");
        at(15).fails("refused");
        at(20).works();
        at(21).fails("reset");

        at(23).works();
        assertStanding(NOT_READY, 15, null, "reset");
        at(25).works();

        assertStanding(READY, 25, null, null);
    }

    private Verdict at(int second) {
        now = START.plusSeconds(second);
        return verdict;
    }

    private void assertStanding(Standing.State state, int since, Integer failingSince, String error) {
        assertThat(verdict.standing())
                .isEqualTo(new Standing(
                        state,
                        START.plusSeconds(since),
                        Optional.ofNullable(failingSince).map(START::plusSeconds),
                        Optional.ofNullable(error)));
    }
}
