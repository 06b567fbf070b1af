package tocsin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.sandbox.Runs.returned;
import static tocsin.sandbox.Runs.run;
import static tocsin.sandbox.Runs.threw;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {

    @Test
    void callsMainWithItsDataAndReturnsWhatItAnswers() {
        Program sum = Program.of("sum", "function main(data) { return {sum: data.a + data.b} }");

        Outcome outcome = Runs.PATIENT.run(sum, "{\"a\":1,\"b\":2}", Runs.NOW, Host.none());

        assertThat(outcome).isEqualTo(new Outcome.Returned("{\"sum\":3}", outcome.course()));
    }

    @Test
    void waitsForAnAsyncMain() {
        assertThat(returned("async function main() { await null; return [await Promise.all([1, 2])] }"))
                .isEqualTo("[[1,2]]");
    }

    @Test
    void answersNullForNothing() {
        assertThat(returned("function main() {}")).isEqualTo("null");
    }

    @Test
    void saysThatAPromiseIsNeverSettled() {
        assertThat(run("function main() { return new Promise(() => {}) }")).isInstanceOf(Outcome.NeverSettled.class);
        assertThat(run("await new Promise(() => {}); function main() {}")).isInstanceOf(Outcome.NeverSettled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"let x = 1;", "const main = 5;", "", "// function main() {}"})
    void saysThatThereIsNoMain(String source) {
        assertThat(run(source)).isInstanceOf(Outcome.NoMain.class);
    }

    @Test
    void saysWhyAnAnswerIsNotJson() {
        assertThat(notJson("function main() { return 1n }")).contains("BigInt");
        assertThat(notJson("function main() { return main }")).isEqualTo("main answered with a function");
        assertThat(notJson("function main() { const a = {}; a.a = a; return a }"))
                .contains("circular");
    }

    @Test
    void tellsWhatWasThrownAndWhere() {
        Outcome.Threw threw = threw("function main() {\n  return inner();\n}\nfunction inner() {\n  null.x;\n}");

        assertThat(threw.message()).isEqualTo("TypeError: cannot read property 'x' of null");
        assertThat(threw.line()).isEqualTo(5);
        assertThat(threw.column()).isEqualTo(3);
        assertThat(threw.stack().lines()).containsExactly("    at inner (test:5:3)", "    at main (test:2:10)");
    }

    @Test
    void tellsWhatTheTopLevelThrows() {
        Outcome.Threw threw = threw("throw new RangeError('no');\nfunction main() {}");

        assertThat(threw.message()).isEqualTo("RangeError: no");
        assertThat(threw.line()).isEqualTo(1);
        assertThat(threw.column()).isEqualTo(11);
    }

    @Test
    void tellsOfWhatIsThrownThatIsNoError() {
        assertThat(threw("function main() { throw 5 }").message()).isEqualTo("5");
        assertThat(threw("function main() { throw {code: 1} }").message()).isEqualTo("{\"code\":1}");
        assertThat(threw("function main() { throw {toString() { throw 1 }} }").message())
                .isEqualTo("{}");
        assertThat(threw("function main() { return Promise.reject(null) }").message())
                .isEqualTo("null");
        assertThat(threw("function main() { queueMicrotask(() => { throw 7 }); return new Promise(() => {}) }")
                        .message())
                .isEqualTo("7");
    }

    @Test
    void aRunHasOneMomentAndOneChance() {
        String source = "function main() { return [Date.now(), new Date().toISOString(), Math.random()] }";

        String first = returned(source);

        assertThat(first).startsWith("[1795860000123,\"2026-11-28T10:00:00.123Z\",");
        assertThat(returned(source)).isEqualTo(first);
        assertThat(Runs.PATIENT.run(Runs.program(source), "{}", Instant.EPOCH, Host.none()))
                .isInstanceOfSatisfying(Outcome.Returned.class, it -> assertThat(it.json())
                        .startsWith("[0,\"1970-01-01T00:00:00.000Z\",")
                        .isNotEqualTo(first));
    }

    @Test
    void keepsWhatIsPrinted() {
        Outcome outcome = run("function main() { console.log('a', {b: 1}, null, 2n); console.warn(new Error('c')) }");

        assertThat(outcome.course().console()).isEqualTo("a {\"b\":1} null 2\nwarning: Error: c\n");
    }

    @Test
    void cutsWhatIsPrintedTooMuch() {
        Outcome outcome = run("function main() { for (let i = 0; i < 3000; i++) console.log('0123456789'); return 1 }");

        assertThat(outcome).isInstanceOf(Outcome.Returned.class);
        assertThat(outcome.course().console())
                .startsWith("0123456789\n0123456789\n")
                .endsWith(Course.CUT)
                .hasSizeBetween(16 * 1024, 16 * 1024 + 20);
    }

    @Test
    void anAnswerMayBeAsLongAsItsBoundAndNoLonger() {
        assertThat(returned("function main() { return 'x'.repeat(65534) }")).hasSize(65536);
        assertThat(run("function main() { return 'x'.repeat(65535) }"))
                .isInstanceOfSatisfying(
                        Outcome.Stopped.class, it -> assertThat(it.bound()).isEqualTo(Bound.OUTPUT));
    }

    @Test
    void longMessagesAreCut() {
        assertThat(threw("function main() { throw new Error('x'.repeat(1e6)) }").message())
                .hasSize(4097)
                .endsWith("x…");
    }

    @Test
    void textOfAnyKindComesOut() {
        assertThat(returned("function main() { return ['\\ud800', '\\u{1F600}', 'é', '\\0'] }"))
                .isEqualTo("[\"\\ud800\",\"😀\",\"é\",\"\\u0000\"]");
        assertThat(threw("function main() { throw new Error('\\udfff') }").message())
                .isEqualTo("Error: \uFFFD");
        assertThat(run("function main() { console.log('\\ud800é') }").course().console())
                .isEqualTo("\uFFFDé\n");
    }

    @Test
    void findsModules() {
        assertThat(returned("const {mean} = require('stats'); function main() { return mean([1, 2, 3]) }"))
                .isEqualTo("2");
        assertThat(threw("function main() { require('fs') }").message()).isEqualTo("Error: there is no module fs");
    }

    @Test
    void aLibraryThatFailsIsItsAuthorsFault() {
        Program broken = new Program("test", "function main() {}", new Library("throw new Error('oops')", Map.of()));

        assertThatThrownBy(() -> Runs.PATIENT.run(broken, "{}", Runs.NOW, Host.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("oops");
    }

    @Test
    void saysThatTheArgumentIsNotJson() {
        assertThatThrownBy(() -> Runs.PATIENT.run(Runs.program("function main() {}"), "{", Runs.NOW, Host.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("argument is not JSON");
    }

    @Test
    void runsNothingWhenClosed() {
        Sandbox closed = new Sandbox(Bounds.standard(), 1);
        closed.close();

        assertThatThrownBy(() -> closed.run(Runs.program("function main() {}"), "{}", Runs.NOW, Host.none()))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void boundsOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> Bounds.standard().withMemoryBytes(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("memoryBytes must be from 4194304");
        assertThatThrownBy(() -> Bounds.standard().withTime(Duration.ofSeconds(11)))
                .hasMessageContaining("wallTime must be from 11000");
    }

    private static String notJson(String source) {
        Outcome outcome = run(source);
        assertThat(outcome).isInstanceOf(Outcome.NotJson.class);
        return ((Outcome.NotJson) outcome).why();
    }
}
