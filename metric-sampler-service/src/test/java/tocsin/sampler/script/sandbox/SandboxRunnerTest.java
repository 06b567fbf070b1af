package tocsin.sampler.script.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.script.Errand;
import tocsin.sampler.script.Memory;
import tocsin.sampler.script.Ran;
import tocsin.sampler.script.Script;
import tocsin.sampler.script.Scripts;
import tocsin.sampler.script.Told;

/** Runs of alerts' scripts, from what was kept to what is to be kept. */
class SandboxRunnerTest {

    private static final Instant EARLIER = Instant.parse("2026-03-02T09:00:00Z");
    private static final String COUNTING =
            "function main() { state.set('n', state.get('n', 0) + 1); send({text: 'n'}); log('n'); return state.get('n') > 1 }";
    private static final String FAILING = "function main() { throw new Error('no rates') }";
    private static final String REASON = "Error: no rates (line 1, column ";

    private final Scripts scripts = new Scripts();
    private Optional<Memory> memory = Optional.empty();
    private ARule rule = ARule.scripted("margin");

    private void define(String source, String... recipients) {
        scripts.put(new Script("margin", source, Optional.empty(), List.of(recipients), 7));
    }

    private SandboxRunner runner(Executor workers) {
        return new SandboxRunner(
                scripts,
                (alert, company) -> Uni.createFrom().item(memory),
                new Rehearsal().stage(),
                ContractFiles.JSON,
                workers,
                4,
                3);
    }

    private Ran run() {
        return runner(Runnable::run).run(errand()).await().indefinitely();
    }

    private Ran.Done done() {
        Ran.Done done = (Ran.Done) run();
        memory = Optional.of(done.memory());
        return done;
    }

    private Errand errand() {
        AlertRule alert = rule.build();
        return new Errand(alert, Rehearsal.ACME, alert.trigger().begin(EARLIER), Optional.empty(), Rehearsal.NOW);
    }

    private static Memory kept(Answer answer, String state) {
        return new Memory(EARLIER, "margin", 7, answer, "", Duration.ZERO, state);
    }

    private static Said said(boolean fires) {
        return new Said(Optional.of(fires), OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void whatARunKeepsTheNextOneFinds() {
        define(COUNTING);

        Ran.Done first = done();
        Ran.Done second = done();

        assertThat(first)
                .isEqualTo(new Ran.Done(
                        new Memory(
                                Rehearsal.NOW,
                                "margin",
                                7,
                                said(false),
                                "n\n",
                                first.memory().took(),
                                "{\"n\":1}"),
                        List.of(new Told(Optional.empty(), "n", List.of("noc@acme.example"))),
                        List.of()));
        assertThat(second.memory().answer()).isEqualTo(said(true));
        assertThat(second.memory().state()).isEqualTo("{\"n\":2}");
    }

    @Test
    void theOwnersHearOfTheThirdFailureInARowAndOfNoOther() {
        define(FAILING, "owner@example.com");
        memory = Optional.of(kept(said(true), "{\"n\":1}"));

        List<Ran.Done> runs = List.of(done(), done(), done(), done());

        assertThat(runs)
                .extracting(Ran.Done::owners)
                .containsExactly(List.of(), List.of(), List.of("owner@example.com"), List.of());
        assertThat(runs).extracting(run -> run.memory().failures()).containsExactly(1, 2, 3, 4);
        assertThat(runs).allSatisfy(run -> {
            assertThat(((Failed) run.memory().answer()).reason()).startsWith(REASON);
            assertThat(run.memory().state()).isEqualTo("{\"n\":1}");
            assertThat(run.told()).isEmpty();
        });
    }

    @Test
    void aScriptThatNobodyOwnsIsTheAlertsRecipients() {
        define(FAILING);
        memory = Optional.of(kept(new Failed("no rates", 2), "{}"));

        assertThat(done().owners()).containsExactly("noc@acme.example");
    }

    @Test
    void oneGoodRunEndsTheRow() {
        memory = Optional.of(kept(new Failed("no rates", 2), "{}"));
        define(COUNTING);
        done();
        define(FAILING);

        assertThat(done().memory().failures()).isEqualTo(1);
    }

    @Test
    void whatAnotherScriptHasKeptIsNoneOfItsBusiness() {
        define(COUNTING);
        memory =
                Optional.of(new Memory(EARLIER, "other", 7, new Failed("no rates", 2), "", Duration.ZERO, "{\"n\":8}"));

        assertThat(done().memory().state()).isEqualTo("{\"n\":1}");
    }

    @Test
    void aScriptThatIsNotThereFails() {
        assertThat(done())
                .isEqualTo(new Ran.Done(
                        new Memory(
                                Rehearsal.NOW,
                                "margin",
                                0,
                                new Failed("there is no script margin", 1),
                                "",
                                Duration.ZERO,
                                "{}"),
                        List.of(),
                        List.of()));
    }

    @Test
    void whatIsNotDueAgainYetDoesNotRun() {
        rule = rule.runningOn("0 * * * *");
        memory = Optional.of(kept(said(true), "{}"));

        assertThat(run()).isEqualTo(new Ran.NotDue(EARLIER, Optional.of(said(true))));
    }

    @Test
    void onAScheduleOfWhichNothingIsKeptItBeginsNow() {
        rule = rule.runningOn("0 * * * *");

        assertThat(run()).isEqualTo(new Ran.NotDue(Rehearsal.NOW, Optional.empty()));
    }

    @Test
    void withTooManyUnderWayNothingRuns() {
        define(COUNTING);
        SandboxRunner runner = runner(work -> {
            throw new RejectedExecutionException("full");
        });

        assertThatThrownBy(() -> runner.run(errand()).await().indefinitely()).hasMessage("full");
        assertThat(runner.capacity()).isEqualTo(4);
    }
}
