package tocsin.sampler.script.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.rest.ProblemException;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.script.Told;
import tocsin.sampler.script.sandbox.Performance.Fault;
import tocsin.sandbox.Bounds;
import tocsin.sandbox.Sandbox;

/** How runs of scripts end. */
class StageTest {

    private final Rehearsal rehearsal = new Rehearsal();

    @Test
    void aScriptThatComesToItsEndSaysTellsAndKeeps() {
        Performance run = rehearsal.run(
                """
                function main(data) {
                  log(data.company.id);
                  state.set('runs', state.get('runs', 0) + 1);
                  send({text: 'Hello'});
                  return {fire: true, value: 3, message: 'Low', vars: {a: 1}};
                }""");

        assertThat(run)
                .usingRecursiveComparison()
                .ignoringFields("took")
                .isEqualTo(new Performance(
                        Optional.of(new Said(
                                Optional.of(true), OptionalDouble.of(3), Optional.of("Low"), Optional.of("{\"a\":1}"))),
                        Optional.empty(),
                        Optional.of("{\"fire\":true,\"value\":3,\"message\":\"Low\",\"vars\":{\"a\":1}}"),
                        "acme\n",
                        run.took(),
                        List.of(new Told(Optional.empty(), "Hello", List.of("noc@acme.example"))),
                        "{\"runs\":1}"));
        assertThat(run.took()).isPositive();
    }

    @Test
    void ofAScriptThatFailsNothingRemainsButItsConsole() {
        rehearsal.remembering("{\"runs\":1}");

        Performance run = rehearsal.run(
                """
                function main() {
                  state.set('runs', 2);
                  send({text: 'Hello'});
                  log('so far');
                  nowhere();
                }""");

        assertThat(run)
                .usingRecursiveComparison()
                .ignoringFields("took")
                .isEqualTo(new Performance(
                        Optional.empty(),
                        Optional.of(new Fault(
                                "ReferenceError: nowhere is not defined (line 5, column 3)",
                                5,
                                3,
                                "    at main (margin:5:3)")),
                        Optional.empty(),
                        "so far\n",
                        run.took(),
                        List.of(),
                        "{\"runs\":1}"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            function main() { return 3 }                        | it answers a number, and the alert has no operator and threshold to compare it with
            function main() { return [] }                       | it answers an array; true, false, a number, or an object of fire, value, message, vars is understood
            function main() { return main }                     | its answer cannot be written as JSON: main answered with a function
            function main() { return new Promise(() => {}) }    | main waits for a promise that nothing settles
            const main = 3                                      | it has no function main
            let a = 1                                           | it has no function main
            function main() { throw 'words' }                   | words
            function main() { return 'x'.repeat(70000) }        | its answer is longer than 65536 characters
            function main() { for (let i = 0; i < 101; i++) state.all() } | it called the library more than 100 times, and was stopped
            function main() { const a = []; for (;;) a.push('x'.repeat(1e6) + a.length) } | it wanted more than 32 MiB of memory, and was stopped
            function main() { let a = []; for (let i = 0; i < 70; i++) a = [a]; return a } | its answer is nested too deeply, or has too long a name
            function main() { return {['x'.repeat(60000)]: 1} } | its answer is nested too deeply, or has too long a name
            """)
    void whyItFailedIsSaid(String source, String why) {
        assertThat(rehearsal.run(source).fault().orElseThrow()).isEqualTo(Fault.of(why));
    }

    @Test
    void aScriptThatCannotBeReadHasAPlace() {
        Fault fault =
                rehearsal.run("function main() {\n  return 1 +;\n}").fault().orElseThrow();

        assertThat(fault.reason())
                .startsWith("it cannot be read: ")
                .endsWith(" (line 2, column " + fault.column() + ")");
        assertThat(fault.line()).isEqualTo(2);
    }

    @Test
    void aNumberIsFineWhereTheAlertComparesIt() {
        rehearsal.under(ARule.scripted("margin").comparing(Operator.BELOW, 4));

        assertThat(rehearsal.run("function main() { return 3 }").said()).contains(number(3));
        assertThat(rehearsal.runWithoutAlert("function main() { return 3 }").said())
                .contains(number(3));
    }

    private static Said number(double value) {
        return new Said(Optional.empty(), OptionalDouble.of(value), Optional.empty(), Optional.empty());
    }

    @Test
    void aReasonIsNotEndlessAndCanBeKept() {
        Fault fault = rehearsal
                .run("function main() { throw new Error('\\0' + 'x'.repeat(3000)) }")
                .fault()
                .orElseThrow();

        assertThat(fault.reason()).startsWith("Error: \uFFFDxxx").contains("x… (line 1, column ");
        assertThat(fault.reason().length()).isBetween(1000, 1040);
    }

    @Test
    void theConsoleCanBeKept() {
        assertThat(rehearsal.run("function main() { log('a\\0b') }").console()).isEqualTo("a\uFFFDb\n");
    }

    @Test
    void thatNoEngineBecomesFreeIsNoFaultOfTheScripts() {
        try (Sandbox one = new Sandbox(Bounds.standard().withWallTime(Duration.ofMillis(500)), 1)) {
            CompletableFuture<Throwable> second = new CompletableFuture<>();
            Rehearsal other = new Rehearsal().in(one);
            Thread somebodyElse =
                    new Thread(() -> second.complete(catchThrowable(() -> other.run("function main() { return 1 }"))));

            // Whoever joins is not to be interrupted: the engine stays taken although its script's time is over.
            rehearsal.in(one).whileItAsks(() -> {
                somebodyElse.start();
                second.join();
            });
            rehearsal.run("function main() { return companies().length }");

            assertThat(second.join())
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("No engine for scripts became free within 500 ms.");
        }
    }

    @Test
    void thatTheDatabaseIsAwayIsNoFaultOfTheScripts() {
        rehearsal.records.goAway();

        assertThatThrownBy(() ->
                        rehearsal.run("function main(data) { try { metrics(data.company) } catch { return true } }"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The database is away");
    }
}
