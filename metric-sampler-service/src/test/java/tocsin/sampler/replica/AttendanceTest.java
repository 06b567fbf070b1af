package tocsin.sampler.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.sampler.TestClock;

class AttendanceTest {

    private static final Duration LIMIT = Duration.ofMillis(2500);
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final TestClock clock = new TestClock("2026-03-02T09:14:00Z");
    private final MemoryRoll roll = new MemoryRoll(clock);
    private final ReplicaId one = new ReplicaId(new UUID(0, 1));
    private final ReplicaId other = new ReplicaId(new UUID(0, 2));
    private final Attendance mine = attendance(one);
    private final Attendance theirs = attendance(other);

    private Attendance attendance(ReplicaId id) {
        return new Attendance(id, "sampler", LIMIT, roll, clock);
    }

    private static Standing beat(Attendance attendance, boolean ready) {
        return attendance.beat(ready).await().indefinitely();
    }

    @Test
    void a_replica_that_has_not_beaten_shares_nothing_and_judges_nothing() {
        assertThat(mine.standing().mayJudge(clock.instant())).isFalse();
        assertThat(mine.standing().term()).isZero();
    }

    @Test
    void the_only_replica_judges_everything_at_once_until_its_attendance_lapses() {
        Standing standing = beat(mine, false);

        assertThat(standing.roster()).isEqualTo(new Roster(Set.of(one)));
        assertThat(standing.mayJudge(clock.instant().plusMillis(2499))).isTrue();
        assertThat(standing.mayJudge(clock.instant().plusMillis(2500))).isFalse();
    }

    @Test
    void a_newcomer_knows_what_would_be_its_own_and_leaves_it_to_the_others_until_it_is_ready() {
        beat(mine, true);
        Standing newcomer = beat(theirs, false);
        Standing before = beat(mine, true);

        assertThat(newcomer.roster().members()).containsExactlyInAnyOrder(one, other);
        assertThat(newcomer.mayJudge(clock.instant())).isFalse();
        assertThat(before.hasCompany()).isTrue();
        assertThat(before.roster().members()).containsExactly(one);

        assertThat(beat(theirs, true).mayJudge(clock.instant())).isTrue();
        assertThat(beat(mine, true).roster().members()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void it_is_known_for_how_long_a_replica_has_been_alone_and_without_a_gap() {
        beat(mine, true);
        clock.advance(Duration.ofSeconds(2));
        beat(theirs, true);
        beat(mine, true);
        assertThat(mine.steadyFor()).isEqualTo(Duration.ofSeconds(2));
        assertThat(mine.aloneFor()).isZero();

        theirs.leave().await().indefinitely();
        beat(mine, true);
        clock.advance(Duration.ofSeconds(2));
        beat(mine, true);
        assertThat(mine.steadyFor()).isEqualTo(Duration.ofSeconds(4));
        assertThat(mine.aloneFor()).isEqualTo(Duration.ofSeconds(2));

        clock.advance(Duration.ofSeconds(3));
        beat(mine, true);
        assertThat(mine.steadyFor()).isZero();
        assertThat(mine.aloneFor()).isZero();
    }

    @Test
    void while_nobody_is_ready_all_share() {
        beat(mine, false);
        Standing second = beat(theirs, false);

        assertThat(second.roster().members()).containsExactlyInAnyOrder(one, other);
        assertThat(second.mayJudge(clock.instant())).isTrue();
        assertThat(beat(mine, false).roster()).isEqualTo(second.roster());
    }

    @Test
    void whoever_does_not_beat_for_the_limit_is_gone_and_begins_a_new_term_when_it_is_back() {
        beat(mine, true);
        beat(theirs, true);
        for (int i = 0; i < 5; i++) {
            clock.advance(HALF_A_SECOND);
            assertThat(beat(mine, true).hasCompany()).isTrue();
        }
        clock.advance(HALF_A_SECOND);

        Standing alone = beat(mine, true);
        Standing back = beat(theirs, false);

        assertThat(alone.hasCompany()).isFalse();
        assertThat(alone.term()).isEqualTo(1);
        assertThat(back.term()).isEqualTo(2);
        assertThat(back.mayJudge(clock.instant())).isFalse();
    }

    @Test
    void after_the_roll_was_away_nobody_is_dropped_only_because_it_has_not_beaten_again_yet() {
        beat(mine, true);
        beat(theirs, true);
        beat(mine, true);
        clock.advance(Duration.ofSeconds(30));

        Standing first = beat(mine, true);
        clock.advance(Duration.ofSeconds(2));
        Standing later = beat(mine, true);
        clock.advance(HALF_A_SECOND);
        Standing sure = beat(mine, true);

        assertThat(first.roster().members()).containsExactlyInAnyOrder(one, other);
        assertThat(later.roster()).isEqualTo(first.roster());
        assertThat(sure.roster().members()).containsExactly(one);
    }

    @Test
    void whoever_was_gone_before_a_replica_came_is_none_of_its_company() {
        beat(theirs, true);
        clock.advance(Duration.ofSeconds(3));

        assertThat(beat(mine, false).hasCompany()).isFalse();
    }

    @Test
    void whoever_says_good_bye_is_gone_at_once() {
        beat(mine, true);
        beat(theirs, true);
        beat(mine, true);
        theirs.leave().await().indefinitely();

        assertThat(beat(mine, true).hasCompany()).isFalse();
    }

    @Test
    void whoever_is_gone_from_the_roll_begins_a_new_term() {
        beat(mine, true);
        roll.leave(one).await().indefinitely();

        assertThat(beat(mine, true).term()).isEqualTo(2);
    }
}
