package tocsin.sampler.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.NoDataPolicy;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.call.Slice;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;
import tocsin.telemetry.Trace;

/** Who is watched, by what, and what a change of definitions does to it. */
class EvaluatorTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Station station = new Station();
    private final AlertRule lowAsr = Station.lowAsr().build();
    private final AlertRule lowBalance =
            ARule.lowBalance().identifiedBy(UUID.randomUUID()).build();

    @Test
    void calls_that_fail_make_an_alert_fire_and_calls_that_are_answered_reset_it() {
        station.define(Station.company("acme"));
        station.define(lowAsr);

        station.calls("acme", 10, 0);
        station.clock.advance(TEN_SECONDS);
        station.calls("acme", 0, 40);
        station.clock.advance(Duration.ofMinutes(1).plus(TEN_SECONDS));
        station.calls("acme", 10, 0);

        assertThat(station.log.causes()).containsExactly("observed", "breached", "recovered");
        assertThat(station.log.transitions.get(1)).satisfies(firing -> {
            assertThat(firing.measurement()).isEqualTo(Measurement.of(20, 50));
            assertThat(firing.company()).isEqualTo(Station.company("acme"));
            assertThat(firing.rule()).isEqualTo(lowAsr);
            assertThat(firing.at()).isEqualTo("2026-03-02T09:14:10Z");
        });
        assertThat(station.recorded).extracting(Decision::transition).isEqualTo(station.log.transitions);
        assertThat(station.failures).isEmpty();
    }

    @Test
    void a_decision_belongs_to_the_trace_of_the_calls_that_led_to_it_and_one_by_time_to_none() {
        Trace trace = new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
        station.define(Station.company("acme"));
        station.define(lowAsr);
        station.calls("acme", 10, 0);

        station.calls("acme", 0, 40, trace);
        station.tickAfter(Duration.ofMinutes(2));
        station.calls("acme", 10, 0);

        assertThat(station.log.causes()).containsExactly("observed", "breached", "recovered");
        assertThat(station.recorded)
                .extracting(Decision::trace)
                .containsExactly(Optional.empty(), Optional.of(trace), Optional.empty());
    }

    @Test
    void whoever_observes_is_told_how_often_alerts_were_judged_and_how_much_is_held() {
        station.define(Station.company("acme"));
        station.define(lowAsr, lowBalance);

        station.tick();
        station.balances("acme", 100);
        station.calls("acme", 10, 0);

        assertThat(station.rounds)
                .extracting(Round::by, Round::judged)
                .containsExactly(tuple(Round.By.TICK, 2L), tuple(Round.By.REPORTS, 1L), tuple(Round.By.REPORTS, 2L));
        assertThat(station.holdings).isEqualTo(new Holdings(2, 38));
    }

    @Test
    void a_balance_that_dips_for_one_sample_fires_and_resets() {
        station.define(Station.company("acme"));
        station.define(lowBalance);
        station.balances("acme", 100);
        station.clock.advance(TEN_SECONDS);

        station.balances("acme", 49.95, 100);

        assertThat(station.log.causes()).containsExactly("observed", "breached", "recovered");
        assertThat(station.log.transitions.get(1).measurement()).isEqualTo(Measurement.of(49.95, 1));
    }

    @Test
    void a_sample_that_is_older_than_the_last_one_changes_nothing() {
        station.define(Station.company("acme"));
        station.define(lowBalance);
        station.balances("acme", 100);
        station.clock.advance(Duration.ofSeconds(-30));

        station.balances("acme", 1);

        assertThat(station.log.causes()).containsExactly("observed");
        assertThat(station.measure(Station.key(lowBalance, "acme"))).containsValue(Measurement.of(100, 1));
    }

    @Test
    void a_company_that_is_defined_after_the_alert_is_watched_from_then_on_with_what_was_counted_before() {
        station.define(lowAsr);
        station.calls("acme", 0, 40);
        assertThat(station.log.causes()).isEmpty();

        station.define(Station.company("acme"));
        station.tick();

        assertThat(station.log.causes()).containsExactly("breached");
    }

    @Test
    void an_alert_for_everyone_watches_every_company_apart() {
        AlertRule everyone = Station.lowAsr().watching(new Scope.Everyone()).build();
        station.define(everyone);
        station.define(Station.company("acme"), Station.company("globex"));

        station.calls("acme", 0, 40);
        station.calls("globex", 40, 0);

        assertThat(station.log.states.keySet())
                .containsExactlyInAnyOrder(Station.key(everyone, "acme"), Station.key(everyone, "globex"));
        assertThat(station.log.causes()).containsExactly("breached", "observed");
    }

    @Test
    void the_calls_of_many_companies_are_read_in_portions_each_as_far_back_as_it_needs() {
        Instant now = station.clock.instant();
        AlertRule everyone = Station.lowAsr().watching(new Scope.Everyone()).build();
        AlertRule ofOneDay = Station.lowAsr()
                .identifiedBy(UUID.randomUUID())
                .watching(new Scope.OfCompany("company-7"))
                .over(Duration.ofDays(1))
                .build();
        station.define(IntStream.range(0, 120)
                .mapToObj(i -> Station.company("company-" + i))
                .toArray(Company[]::new));
        IntStream.range(0, 120).forEach(i -> station.countedElsewhere("company-" + i, now, 0, 40));

        station.define(everyone, ofOneDay);
        station.tick();

        long minute = Slice.at(now.minus(Duration.ofMinutes(1)));
        assertThat(station.history.readCompanies).containsExactly(50, 50, 20);
        assertThat(station.history.readFrom).containsExactly(minute, minute, Slice.at(now.minus(Duration.ofDays(1))));
        assertThat(station.log.causes()).hasSize(121).containsOnly("breached");
    }

    @Test
    void a_tag_that_a_company_is_given_begins_a_watch_and_one_that_it_loses_ends_it() {
        AlertRule gold = Station.lowAsr().watching(new Scope.OfTag("gold")).build();
        station.define(gold);
        station.define(Station.company("acme"));
        station.calls("acme", 0, 40);
        assertThat(station.log.causes()).isEmpty();

        station.define(Station.company("acme", "gold"));
        station.tick();
        assertThat(station.log.causes()).containsExactly("breached");

        station.define(Station.company("acme", "silver"));
        station.calls("acme", 100, 40);
        station.tick();
        assertThat(station.log.causes()).containsExactly("breached");
        assertThat(station.log.states).isEmpty();
    }

    @Test
    void an_alert_that_is_moved_to_another_company_forgets_the_first_one() {
        station.define(Station.company("acme"), Station.company("globex"));
        station.define(lowAsr);
        station.calls("acme", 0, 40);
        station.calls("globex", 0, 40);

        station.define(Station.lowAsr().watching(new Scope.OfCompany("globex")).build());
        station.tick();

        assertThat(station.log.states.keySet()).containsExactly(Station.key(lowAsr, "globex"));
        assertThat(station.log.causes()).containsExactly("breached", "breached");
    }

    @Test
    void an_alert_that_is_removed_forgets_its_state_and_begins_anew_when_it_comes_back() {
        station.define(Station.company("acme"));
        station.define(lowAsr);
        station.calls("acme", 0, 40);

        station.remove(new Definition.AlertRemoved(lowAsr.id()));
        station.calls("acme", 100, 40);
        station.tick();

        assertThat(station.log.states).isEmpty();
        assertThat(station.log.causes()).containsExactly("breached");
        station.define(lowAsr);
        station.tick();
        assertThat(station.log.causes()).containsExactly("breached", "observed");
    }

    @Test
    void an_alert_that_is_removed_and_defined_again_before_its_state_is_forgotten_keeps_it() {
        station.define(Station.company("acme"));
        station.define(lowAsr);
        station.calls("acme", 0, 40);
        station.log.fails(FakeStateLog.Failure.BEFORE_COMMIT);
        station.remove(new Definition.AlertRemoved(lowAsr.id()));
        station.log.fails(FakeStateLog.Failure.NONE);

        station.define(lowAsr);
        station.tick();
        station.calls("acme", 100, 40);

        assertThat(station.log.causes()).containsExactly("breached", "recovered");
        assertThat(station.log.states).containsOnlyKeys(Station.key(lowAsr, "acme"));
    }

    @Test
    void a_company_that_is_removed_takes_the_states_of_its_alerts_with_it() {
        station.define(Station.company("acme"));
        station.define(lowAsr, lowBalance);
        station.calls("acme", 0, 40);
        station.balances("acme", 100);
        assertThat(station.log.states).hasSize(2);

        station.remove(new Definition.CompanyRemoved("acme"));

        assertThat(station.log.states).isEmpty();
    }

    @Test
    void what_could_not_be_forgotten_is_forgotten_at_the_next_tick() {
        station.define(Station.company("acme"));
        station.define(lowAsr);
        station.calls("acme", 0, 40);
        station.log.fails(FakeStateLog.Failure.BEFORE_COMMIT);
        station.remove(new Definition.AlertRemoved(lowAsr.id()));
        assertThat(station.log.states).hasSize(1);

        station.log.fails(FakeStateLog.Failure.NONE);
        station.tick();

        assertThat(station.log.states).isEmpty();
        assertThat(station.failures).containsExactly("The database is away");
    }

    @Test
    void a_changed_threshold_keeps_the_state_and_judges_by_the_new_one() {
        station.define(Station.company("acme"));
        station.define(lowAsr);
        station.calls("acme", 10, 40);
        assertThat(station.log.causes()).containsExactly("breached");

        station.define(Station.lowAsr().withThreshold(10).resettingAt(15).build());
        station.tick();

        assertThat(station.log.causes()).containsExactly("breached", "recovered");
        assertThat(station.log.transitions.get(1).step().from().code()).isEqualTo("firing");
    }

    @Test
    void a_changed_sample_period_begins_anew_with_the_calls_of_the_new_one() {
        station.countedElsewhere("acme", station.clock.instant().minusSeconds(200), 100, 0);
        station.define(Station.company("acme"));
        station.define(lowAsr);
        station.calls("acme", 0, 40);
        assertThat(station.log.causes()).containsExactly("breached");

        station.define(Station.lowAsr().over(Duration.ofMinutes(5)).build());
        assertThat(station.log.states).isEmpty();
        assertThat(station.log.causes()).containsExactly("breached");
        station.tick();

        assertThat(station.log.causes()).containsExactly("breached", "observed");
        assertThat(station.log.transitions.get(1).step().from().code()).isEqualTo("no-data");
        assertThat(station.log.transitions.get(1).measurement().samples()).isEqualTo(140);
        assertThat(station.log.states.values())
                .extracting(StoredState::measured, StoredState::version)
                .containsExactly(tuple("asr/PT5M", 1L));
    }

    @Test
    void a_recorded_state_of_another_measure_is_not_taken_over() {
        station.define(Station.company("acme"));
        station.define(lowAsr);
        station.calls("acme", 0, 40);
        station.restart();

        station.define(Station.company("acme"));
        station.define(Station.lowAsr().over(Duration.ofMinutes(5)).build());
        assertThat(station.log.states).isEmpty();
        station.tick();

        assertThat(station.log.causes()).containsExactly("breached", "breached");
        assertThat(station.log.transitions.get(1).step().from()).isInstanceOf(AlertState.NoData.class);
        assertThat(station.log.states.values())
                .extracting(StoredState::measured, StoredState::version)
                .containsExactly(tuple("asr/PT5M", 1L));
    }

    @Test
    void time_alone_empties_a_window_ends_a_hold_and_makes_a_repeat_fall_due() {
        station.define(Station.company("acme"));
        station.define(Station.lowAsr()
                .holdingFor(Duration.ofSeconds(20))
                .repeatedEvery(Duration.ofSeconds(25))
                .withoutData(NoDataPolicy.RESET)
                .build());
        station.calls("acme", 0, 40);

        for (int second = 0; second < 70; second++) {
            station.tickAfter(Duration.ofSeconds(1));
        }

        assertThat(station.log.transitions)
                .extracting(transition ->
                        transition.step().cause().code() + " " + transition.at().toString())
                .containsExactly(
                        "holding 2026-03-02T09:14:00Z",
                        "breached 2026-03-02T09:14:20Z",
                        "repeated 2026-03-02T09:14:45Z",
                        "recovered 2026-03-02T09:15:10Z");
    }

    @Test
    void steady_traffic_has_its_calls_and_its_rate_also_when_a_new_slice_begins() {
        station.define(Station.company("acme"));
        station.define(
                Station.lowAsr().atLeast(600).withoutData(NoDataPolicy.RESET).build(),
                ARule.on(CallArea.CPS, Operator.BELOW, 10)
                        .over(Duration.ofMinutes(1))
                        .holdingFor(Duration.ofMinutes(2))
                        .identifiedBy(UUID.randomUUID())
                        .build());

        for (int second = 0; second < 300; second++) {
            station.calls("acme", 0, 10 * (second % 10 + 1));
            station.tickAfter(Duration.ofSeconds(1));
        }

        assertThat(station.log.causes()).containsExactlyInAnyOrder("holding", "released", "breached");
    }

    @Test
    void measuring_leaves_out_what_is_not_watched() {
        AlertRule goldAsr = Station.lowAsr()
                .identifiedBy(UUID.randomUUID())
                .watching(new Scope.OfTag("gold"))
                .over(Duration.ofHours(1))
                .build();
        station.define(Station.company("acme"), Station.company("globex", "gold"));
        station.define(lowBalance, goldAsr);
        station.balances("acme", 49.95);
        station.calls("globex", 10, 30);

        assertThat(station.measure(
                        Station.key(lowBalance, "acme"),
                        Station.key(goldAsr, "globex"),
                        Station.key(goldAsr, "acme"),
                        Station.key(lowBalance, "nobody"),
                        new WatchKey(UUID.randomUUID(), "acme")))
                .containsOnlyKeys(Station.key(lowBalance, "acme"), Station.key(goldAsr, "globex"))
                .containsValues(Measurement.of(49.95, 1), Measurement.of(25, 40));
    }

    @Test
    void of_an_alert_that_is_defined_several_times_in_one_go_the_last_definition_counts() {
        AlertRule moved =
                Station.lowAsr().watching(new Scope.OfCompany("globex")).build();
        station.define(lowAsr, moved, lowAsr);
        station.define(Station.company("acme"));

        station.calls("acme", 0, 40);

        assertThat(station.log.causes()).containsExactly("breached");
    }
}
