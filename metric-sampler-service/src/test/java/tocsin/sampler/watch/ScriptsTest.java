package tocsin.sampler.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.script.Memory;
import tocsin.sampler.script.Script;
import tocsin.sampler.script.Told;
import tocsin.sampler.watch.FakeStateLog.Failure;

/** Alerts whose area is a script, in the course of time. It is 09:14 in UTC. */
class ScriptsTest {

    private static final Said TRUE = said(true);
    private static final Said FALSE = said(false);
    private static final Failed FAILED = new Failed("TypeError: x is not a function (line 3, column 5)", 1);

    private final Map<WatchKey, Memory> kept = new HashMap<>();
    private final Actor actor = new Actor(kept, 2);
    private final Station station = new Station(actor);

    private static Said said(boolean fires) {
        return new Said(Optional.of(fires), OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    private static Said number(double value) {
        return new Said(Optional.empty(), OptionalDouble.of(value), Optional.empty(), Optional.empty());
    }

    @BeforeEach
    void defineAcme() {
        station.define(Station.company("acme"));
    }

    private void watch(ARule rule) {
        station.define(rule.build());
        station.tick();
    }

    private void tickUntil(Duration end) {
        for (int seconds = 1; seconds <= end.toSeconds(); seconds++) {
            station.tickAfter(Duration.ofSeconds(1));
        }
    }

    private List<String> happened() {
        return station.log.transitions.stream()
                .map(transition -> transition.step().cause().code() + ": " + transition.reason())
                .toList();
    }

    @Test
    void an_alert_fires_and_resets_as_its_script_says() {
        actor.says(TRUE);
        watch(ARule.scripted("margin"));
        actor.says(FALSE);
        tickUntil(ScriptTurn.LONGEST_PAUSE);

        assertThat(happened())
                .containsExactly("breached: Script margin says true", "recovered: Script margin says false");
        assertThat(station.failures).isEmpty();
    }

    @Test
    void a_number_is_compared_as_the_alert_wants() {
        actor.says(number(12));
        watch(ARule.scripted("margin").comparing(Operator.BELOW, 15));
        actor.says(number(15));
        tickUntil(ScriptTurn.LONGEST_PAUSE);

        assertThat(happened())
                .containsExactly(
                        "breached: Script margin 12 is below 15", "recovered: Script margin 15 is no longer below 15");
    }

    @Test
    void without_a_schedule_a_script_runs_once_a_minute_and_sooner_where_something_changes() {
        watch(ARule.scripted("margin"));
        tickUntil(Duration.ofSeconds(59));
        assertThat(actor.errands).hasSize(1);

        station.tickAfter(Duration.ofSeconds(1));
        assertThat(actor.errands).hasSize(2);

        station.calls("acme", 1, 0);
        tickUntil(Duration.ofSeconds(9));
        assertThat(actor.errands).hasSize(2);
        station.tickAfter(Duration.ofSeconds(1));
        assertThat(actor.errands).hasSize(3);
    }

    @Test
    void a_script_that_has_changed_runs_soon() {
        watch(ARule.scripted("margin"));

        station.define(new Script("margin", "function main() {}", Optional.empty(), List.of(), 2));
        tickUntil(ScriptTurn.SHORTEST_PAUSE);

        assertThat(actor.errands).hasSize(2);
    }

    @Test
    void on_a_schedule_a_script_runs_as_that_says_and_its_answer_holds_until_then() {
        actor.says(TRUE);
        watch(ARule.scripted("margin").runningOn("*/15 * * * *").holdingFor(Duration.ofMinutes(1)));
        tickUntil(Duration.ofSeconds(59));
        assertThat(actor.errands).isEmpty();

        tickUntil(Duration.ofMinutes(2));

        assertThat(actor.errands).extracting(errand -> errand.at().toString()).containsExactly("2026-03-02T09:15:00Z");
        assertThat(happened())
                .containsExactly(
                        "holding: Script margin says true; it fires if this lasts 1 minute",
                        "breached: Script margin says true, for 1 minute");
    }

    @Test
    void what_fell_due_while_nobody_watched_is_made_up_for_once() {
        AlertRule rule = ARule.scripted("margin").runningOn("*/15 * * * *").build();
        kept.put(Station.key(rule, "acme"), memory("2026-03-02T08:15:00Z"));

        station.define(rule);
        tickUntil(Duration.ofSeconds(59));

        assertThat(actor.errands).extracting(errand -> errand.at().toString()).containsExactly("2026-03-02T09:14:01Z");
    }

    @Test
    void what_is_not_due_again_yet_keeps_what_it_said() {
        AlertRule rule = ARule.scripted("margin").runningOn("0 * * * *").build();
        kept.put(Station.key(rule, "acme"), memory("2026-03-02T09:00:00Z"));

        station.define(rule);
        station.tickAfter(Duration.ofSeconds(1));
        station.tickAfter(Duration.ofSeconds(1));

        assertThat(actor.errands).isEmpty();
        assertThat(happened()).containsExactly("breached: Script margin says true");
    }

    private static Memory memory(String at) {
        return new Memory(Instant.parse(at), "margin", 1, TRUE, "", Duration.ZERO, "{}");
    }

    @Test
    void what_a_script_tells_goes_out_with_what_its_alert_does() {
        actor.says(TRUE);
        actor.tells(
                new Told(Optional.of("Margin"), "Have a look", List.of("sales@acme.example")),
                new Told(Optional.empty(), "And another", List.of("noc@acme.example")));

        watch(ARule.scripted("margin"));

        assertThat(happened())
                .containsExactly(
                        "told: Script margin: Have a look",
                        "told: Script margin: And another",
                        "breached: Script margin says true");
        assertThat(station.log.transitions)
                .extracting(
                        transition -> transition.rule().title(),
                        transition -> transition.rule().message().recipients())
                .containsExactly(
                        tuple("Margin", List.of("sales@acme.example")),
                        tuple("Low Script margin", List.of("noc@acme.example")),
                        tuple("Low Script margin", List.of("noc@acme.example")));
    }

    @Test
    void a_failure_is_no_value_and_the_owner_hears_of_it() {
        actor.says(TRUE);
        watch(ARule.scripted("margin"));
        actor.says(new Failed(FAILED.reason(), 3));
        actor.wantsToBeTold("owner@example.com");
        tickUntil(ScriptTurn.LONGEST_PAUSE);

        assertThat(happened())
                .containsExactly(
                        "breached: Script margin says true",
                        "failed: Script margin failed 3 times in a row, at last: " + FAILED.reason());
        assertThat(station.log.transitions.get(1).rule().message().recipients()).containsExactly("owner@example.com");
        assertThat(station.log.transitions.get(1).step().to().code()).isEqualTo("firing");
    }

    @Test
    void a_run_and_what_follows_from_it_are_recorded_together_or_the_run_is_made_again() {
        actor.says(TRUE);
        actor.tells(new Told(Optional.empty(), "Once", List.of("noc@acme.example")));
        AlertRule rule = ARule.scripted("margin").build();
        station.define(rule);
        station.log.fails(Failure.BEFORE_COMMIT);
        station.tick();
        assertThat(station.log.kept).isEmpty();

        station.log.fails(Failure.NONE);
        actor.tells(new Told(Optional.empty(), "Once", List.of("noc@acme.example")));
        tickUntil(ScriptTurn.SHORTEST_PAUSE);

        assertThat(happened()).containsExactly("told: Script margin: Once", "breached: Script margin says true");
        assertThat(station.log.kept).containsOnlyKeys(Station.key(rule, "acme"));
    }

    @Test
    void a_run_that_comes_to_nothing_is_made_again() {
        actor.says(TRUE);
        actor.isSlow();
        watch(ARule.scripted("margin"));
        actor.fail();
        assertThat(station.failures).containsExactly("The database is away");

        tickUntil(Duration.ofSeconds(1));
        actor.finish();

        assertThat(happened()).containsExactly("breached: Script margin says true");
    }

    @Test
    void a_slow_script_holds_up_nobody_and_never_runs_twice_at_once() {
        actor.isSlow();
        watch(ARule.scripted("slow"));
        station.define(ARule.lowBalance().identifiedBy(UUID.randomUUID()).build());

        station.balances("acme", 10);
        tickUntil(Duration.ofMinutes(5));

        assertThat(actor.errands).hasSize(1);
        assertThat(station.log.causes()).containsExactly("breached");
    }

    @Test
    void however_many_are_due_each_has_its_turn() {
        AlertRule everyone =
                ARule.scripted("margin").watching(new Scope.Everyone()).build();
        station.define(Station.company("b"), Station.company("c"), Station.company("d"));
        station.define(everyone);

        tickUntil(Duration.ofSeconds(2));

        assertThat(actor.errands)
                .extracting(errand -> errand.company().id())
                .containsExactlyInAnyOrder("acme", "b", "c", "d");
    }

    @Test
    void what_a_script_says_of_an_alert_that_is_gone_is_passed_over() {
        actor.says(TRUE);
        actor.isSlow();
        AlertRule rule = ARule.scripted("margin").build();
        station.define(rule);
        station.tick();

        station.remove(new Definition.AlertRemoved(rule.id()));
        actor.finish();

        assertThat(station.log.transitions).isEmpty();
        assertThat(station.failures).isEmpty();
    }

    @Test
    void an_alert_that_gets_another_script_begins_anew() {
        actor.says(TRUE);
        ARule rule = ARule.scripted("margin");
        watch(rule);
        actor.says(FALSE);

        watch(ARule.scripted("other"));
        station.tick();

        assertThat(station.log.causes()).containsExactly("breached", "observed");
    }
}
