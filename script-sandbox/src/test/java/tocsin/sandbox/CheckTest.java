package tocsin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("let x = 1;\nlet y = ;", "unexpected token in expression: ';'", 2, 9),
                fault("function main() {\n  foo(;\n}", "unexpected token in expression: ';'", 2, 7),
                fault("function main() {\n  if (true {\n }\n}", "Unexpected token '{'", 2, 12),
                fault("function main() {\r\n  return 1 +* 2;\r\n}", "unexpected token in expression: '*'", 2, 13),
                fault("let é = '😀'; let x = ];", "unexpected token in expression: ']'", 1, 23),
                fault("const q = 1;\n\n  foo bar;", "expecting ';'", 3, 7),
                fault("function main() {", "unexpected token in expression: ''", 1, 18),
                fault("function main(){ return `", "unexpected end of string", 1, 25),
                fault("let a = 1; let a = 2;", "invalid redefinition of global identifier", 1, 16),
                fault("\nwith ({}) {}", "invalid keyword: with", 2, 1),
                fault("\n\nreturn 1", "return not in a function", 3, 1),
                fault("let x = 1;\nimport y from 'os';", "could not load module 'os'", 2, 15),
                fault("\nexport function main() {}", "unsupported keyword: export", 2, 1),
                fault("a\n b\0", "a source cannot contain the character U+0000", 2, 3));
    }

    private static Arguments fault(String source, String message, int line, int column) {
        return Arguments.of(source, new Fault(message, line, column));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsWhatIsWrongAndWhere(String source, Fault fault) {
        assertThat(Runs.PATIENT.check(source)).contains(fault);
    }

    @Test
    void theSameIsToldOfARun() {
        assertThat(Runs.run("let y = ;"))
                .isEqualTo(
                        new Outcome.Unreadable(new Fault("unexpected token in expression: ';'", 1, 9), Course.none()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function main() {} // end",
                "\uFEFFfunction main() {}",
                "'use strict'; function main() {}",
                "class A { #p = 1; static { this.x = 1 } get p() { return this.#p ?? 0 } } async function main() { await 1 }",
                ""
            })
    void findsNothingWrong(String source) {
        assertThat(Runs.PATIENT.check(source)).isEmpty();
    }

    @Test
    void runsNothing() {
        assertThat(Runs.STRICT.check("for (;;); function main() {}")).isEmpty();
        assertThat(Runs.STRICT.check("}); for (;;); (async () => {")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{", "a=>", "`${", "!", "if(1)", "new "})
    void nestingWithoutEndHarmsNobody(String nested) {
        String source = nested.repeat(100_000);

        assertThat(Runs.STRICT.check(source)).isPresent();
        assertThat(Runs.returned("function main() { return 1 }")).isEqualTo("1");
    }

    @Test
    void aSourceMayBeLong() {
        String comment = "// " + "x".repeat(97) + "\n";
        String source = comment.repeat(10_000) + "function main() { return 'here' }";

        assertThat(source.length()).isGreaterThan(1_000_000);
        assertThat(Runs.PATIENT.check(source)).isEmpty();
        assertThat(Runs.returned(source)).isEqualTo("\"here\"");
        assertThat(Runs.PATIENT.check(source + "]").orElseThrow().line()).isEqualTo(10_001);
    }

    @Test
    void butNotLongerThanItsBound() {
        assertThat(Runs.PATIENT.check(" ".repeat((2 << 20) + 1)))
                .contains(new Fault("the source is longer than 2097152 characters", 1, 1));
    }
}
