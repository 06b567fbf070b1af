package tocsin.sampler.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.call.Slice;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.watch.FakeStateLog.Failure;

/** Other replicas, a database that is away, and restarts: every transition is recorded once, and from the right state. */
class EvaluatorFailureTest {

    private final Station station = new Station();
    private final AlertRule lowAsr = Station.lowAsr().build();
    private final AlertRule overFiveMinutes =
            Station.lowAsr().over(Duration.ofMinutes(5)).build();
    private final WatchKey acme = Station.key(lowAsr, "acme");

    @BeforeEach
    void watchAcme() {
        station.define(Station.company("acme"));
        station.define(lowAsr);
        station.calls("acme", 20, 0);
        assertThat(station.log.causes()).containsExactly("observed");
    }

    @Test
    void a_decision_that_another_replica_has_overtaken_is_dropped_and_the_next_tick_judges_by_what_is_recorded() {
        AlertState theirs = new AlertState.Firing(station.clock.instant(), station.clock.instant());
        station.log.overtake(acme, theirs);

        station.calls("acme", 20, 180);
        assertThat(station.log.causes()).containsExactly("observed");
        station.tick();
        assertThat(station.log.causes()).containsExactly("observed");
        station.calls("acme", 180, 180);

        assertThat(station.log.causes()).containsExactly("observed", "recovered");
        assertThat(station.log.transitions.get(1).step().from()).isEqualTo(theirs);
        assertThat(station.recorded).hasSize(2);
        assertThat(station.failures).isEmpty();
    }

    @Test
    void what_another_replica_has_decided_anew_of_a_changed_measure_is_taken_over() {
        AlertState theirs = new AlertState.Firing(station.clock.instant(), station.clock.instant());
        station.log.states.put(acme, StoredState.of(theirs, overFiveMinutes.measured(), 1, 1));

        station.define(1, overFiveMinutes);
        station.tick();

        assertThat(station.log.causes()).containsExactly("observed", "recovered");
        assertThat(station.log.transitions.get(1).step().from()).isEqualTo(theirs);
    }

    @Test
    void a_replica_that_has_not_heard_of_a_changed_measure_yet_leaves_what_another_has_decided_anew() {
        AlertState theirs = new AlertState.Firing(station.clock.instant(), station.clock.instant());
        StoredState anew = StoredState.of(theirs, overFiveMinutes.measured(), 1, 1);
        station.log.states.put(acme, StoredState.of(theirs, overFiveMinutes.measured(), 3, 1));
        station.calls("acme", 20, 180);
        station.log.states.put(acme, anew);

        station.calls("acme", 180, 180);
        assertThat(station.log.states).containsExactly(Map.entry(acme, anew));
        station.define(1, overFiveMinutes);
        station.tick();

        assertThat(station.log.transitions.get(1).step().from()).isEqualTo(theirs);
    }

    @Test
    void after_a_change_of_the_measure_nothing_is_decided_until_the_old_state_is_forgotten() {
        station.log.fails(Failure.BEFORE_COMMIT);
        station.define(overFiveMinutes);
        station.calls("acme", 20, 180);
        assertThat(station.log.states.get(acme).measured()).isEqualTo(lowAsr.measured());

        station.log.fails(Failure.NONE);
        station.tick();

        assertThat(station.log.causes()).containsExactly("observed", "breached");
        assertThat(station.log.states.get(acme).version()).isEqualTo(1);
        assertThat(station.failures).containsOnly("The database is away");
    }

    @Test
    void a_measure_that_is_changed_and_changed_back_while_the_database_is_away_keeps_its_state() {
        station.log.fails(Failure.BEFORE_COMMIT);
        station.define(overFiveMinutes);
        station.define(lowAsr);

        station.log.fails(Failure.NONE);
        station.tick();
        station.calls("acme", 20, 180);

        assertThat(station.log.causes()).containsExactly("observed", "breached");
        assertThat(station.log.states.get(acme).version()).isEqualTo(2);
    }

    @Test
    void what_another_replica_is_heard_to_have_decided_is_gone_on_from_though_nothing_was_lost() {
        AlertState theirs = new AlertState.Firing(station.clock.instant(), station.clock.instant());
        station.decidedElsewhere(acme, theirs);
        station.follow();

        station.tick();

        assertThat(station.log.causes()).containsExactly("observed", "recovered");
        assertThat(station.log.transitions.get(1).step().from()).isEqualTo(theirs);
        assertThat(station.failures).isEmpty();
    }

    @Test
    void what_another_replica_decides_while_the_state_is_being_read_is_read_again() {
        AlertState theirs = new AlertState.Firing(station.clock.instant(), station.clock.instant());
        station.decidedElsewhere(acme, new AlertState.NoData(station.clock.instant()));
        station.follow();
        station.log.afterReading(() -> station.decidedElsewhere(acme, theirs));

        station.tick();

        assertThat(station.log.transitions.get(1).step().from()).isEqualTo(theirs);
        assertThat(station.log.causes()).containsExactly("observed", "recovered");
    }

    @Test
    void until_the_state_is_read_again_nothing_is_decided() {
        station.log.overtake(acme, new AlertState.NoData(station.clock.instant()));
        station.calls("acme", 20, 180);

        station.calls("acme", 20, 190);

        assertThat(station.log.causes()).containsExactly("observed");
        station.tick();
        assertThat(station.log.causes()).containsExactly("observed", "breached");
    }

    @Test
    void while_nothing_can_be_recorded_it_is_decided_again_at_every_tick_and_in_the_end_recorded_once() {
        station.log.fails(Failure.BEFORE_COMMIT);
        station.calls("acme", 20, 180);
        station.tickAfter(Duration.ofSeconds(1));
        station.tickAfter(Duration.ofSeconds(1));
        assertThat(station.log.causes()).containsExactly("observed");

        station.log.fails(Failure.NONE);
        station.tickAfter(Duration.ofSeconds(1));
        station.tickAfter(Duration.ofSeconds(1));

        assertThat(station.log.causes()).containsExactly("observed", "breached");
        assertThat(station.log.transitions.get(1).at()).isEqualTo("2026-03-02T09:14:03Z");
        assertThat(station.failures).hasSize(3).containsOnly("The database is away");
        assertThat(station.recorded).hasSize(2);
    }

    @Test
    void a_decision_of_which_nobody_knows_whether_it_was_recorded_is_not_recorded_twice() {
        station.log.fails(Failure.AFTER_COMMIT);
        station.calls("acme", 20, 180);
        assertThat(station.failures).containsExactly("The connection broke");

        station.log.fails(Failure.NONE);
        station.tick();
        station.calls("acme", 20, 190);
        station.tick();

        assertThat(station.log.causes()).containsExactly("observed", "breached");
        station.calls("acme", 400, 190);
        assertThat(station.log.causes()).containsExactly("observed", "breached", "recovered");
    }

    @Test
    void a_dip_of_which_the_record_is_lost_is_judged_again_by_what_is_then() {
        AlertRule lowBalance =
                ARule.lowBalance().identifiedBy(UUID.randomUUID()).build();
        station.define(lowBalance);
        station.balances("acme", 100);
        station.log.fails(Failure.BEFORE_COMMIT);
        station.balances("acme", 49.95);

        station.log.fails(Failure.NONE);
        station.tick();

        assertThat(station.log.causes()).containsExactly("observed", "observed", "breached");
    }

    @Test
    void after_a_restart_the_recorded_state_and_the_calls_of_before_are_known() {
        station.calls("acme", 20, 180);
        station.restart();
        station.define(Station.company("acme"));
        station.define(lowAsr);
        station.tick();
        assertThat(station.log.causes()).containsExactly("observed", "breached");

        station.clock.advance(Duration.ofSeconds(10));
        station.calls("acme", 10, 0);
        assertThat(station.measure(acme)).containsEntry(acme, Measurement.of(30 * 100.0 / 210, 210));
        assertThat(station.log.causes()).containsExactly("observed", "breached");
        station.clock.advance(Duration.ofSeconds(60));
        station.tick();

        assertThat(station.log.causes()).containsExactly("observed", "breached", "recovered");
        assertThat(station.log.transitions.get(2).measurement()).isEqualTo(Measurement.of(100, 10));
    }

    @Test
    void nothing_is_judged_by_an_incomplete_window_while_history_is_being_read() {
        station.calls("acme", 20, 180);
        station.restart();
        CompletableFuture<Void> history = station.history.waits();
        CompletableFuture<Void> defined = station.begin(Station.company("acme"), lowAsr);
        station.clock.advance(Duration.ofSeconds(10));
        CompletableFuture<Void> counted = station.beginCalls("acme", 50, 0);

        assertThat(defined).isNotDone();
        assertThat(counted).isNotDone();
        history.complete(null);

        assertThat(defined).isCompleted();
        assertThat(counted).isCompleted();
        assertThat(station.log.causes()).containsExactly("observed", "breached");
        assertThat(station.measure(acme)).containsEntry(acme, Measurement.of(70 * 100.0 / 250, 250));
    }

    @Test
    void nothing_is_judged_by_an_incomplete_window_while_history_cannot_be_read() {
        station.calls("acme", 20, 180);
        station.restart();
        station.history.fails();
        station.define(Station.company("acme"));
        station.define(lowAsr);
        station.clock.advance(Duration.ofSeconds(10));
        station.calls("acme", 50, 0);
        station.tick();
        assertThat(station.log.causes()).containsExactly("observed", "breached");
        assertThatThrownBy(() -> station.measure(acme)).hasMessage("The database is away");
        assertThat(station.failures).isNotEmpty().containsOnly("The database is away");

        station.history.works();
        station.tick();

        assertThat(station.log.causes()).containsExactly("observed", "breached");
        assertThat(station.measure(acme)).containsEntry(acme, Measurement.of(28, 250));
    }

    @Test
    void history_is_read_as_far_back_as_the_longest_period_reaches() {
        station.history.readFrom.clear();
        station.define(Station.lowAsr().over(Duration.ofHours(1)).build());

        assertThat(station.history.readFrom).singleElement().satisfies(from -> assertThat(Slice.start(from))
                .isBeforeOrEqualTo("2026-03-02T08:14:10Z"));
    }

    @Test
    void a_balance_of_before_the_restart_is_known_after_it() {
        AlertRule lowBalance = ARule.lowBalance().build();
        station.define(lowBalance);
        station.balances("acme", 49.95);
        station.restart();

        station.define(Station.company("acme"));
        station.define(lowBalance);
        station.tick();

        assertThat(station.log.causes()).containsExactly("observed", "breached");
        assertThat(station.measure(acme)).containsEntry(acme, Measurement.of(49.95, 1));
    }
}
