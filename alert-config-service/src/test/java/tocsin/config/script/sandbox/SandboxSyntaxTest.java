package tocsin.config.script.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Contract;
import tocsin.config.script.ScriptDraft;
import tocsin.config.script.Syntax;
import tocsin.sandbox.Fault;

class SandboxSyntaxTest {

    private static final SandboxSyntax SYNTAX = new SandboxSyntax();

    @AfterAll
    static void stop() {
        SYNTAX.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function main(data) { return data.balance < 5; }",
                "async function main(data) {\n  return await data?.asr ?? 1n;\n}\n",
                "const main = ({area}) => `the ${area}`;",
                "throw new Error('only reading, not running')",
                "while (true) {}",
                "// nothing but words"
            })
    void what_can_be_read_is_fine_whatever_it_would_do(String source) {
        assertThat(SYNTAX.check(source)).isEmpty();
    }

    @Test
    void the_examples_of_the_contract_can_be_read() {
        for (String file : new String[] {"script.json", "script-request.json", "script-version.json"}) {
            assertThat(SYNTAX.check(Contract.example(file).get("source").asText()))
                    .isEmpty();
        }
    }

    @Test
    void what_cannot_be_read_has_its_reason_and_its_place() {
        assertThat(SYNTAX.check("function main(data) {\n  return 1;\n  const a = ;\n}"))
                .contains(new Syntax.Fault("unexpected token in expression: ';'", 3, 13));
    }

    @Test
    void columns_are_characters_where_the_engine_counts_units() {
        String source = "let a;\n'\uD83D\uDE00\uD83D\uDE00' @";

        assertThat(SandboxSyntax.fault(source, new Fault("no", 2, 8))).isEqualTo(new Syntax.Fault("no", 2, 6));
        assertThat(SandboxSyntax.fault(source, new Fault("no", 2, 99))).isEqualTo(new Syntax.Fault("no", 2, 7));
        assertThat(SandboxSyntax.fault(source, new Fault("no", 1, 1))).isEqualTo(new Syntax.Fault("no", 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function main() {",
                "(",
                "`${",
                "/*",
                "'a\n'",
                "function main() {\n\n\n",
                "}",
                "import x from 'x'"
            })
    void what_is_broken_in_whatever_way_has_a_place_within_the_source(String source) {
        assertThat(SYNTAX.check(source)).hasValueSatisfying(fault -> {
            String[] lines = source.split("\n", -1);
            assertThat(fault.message()).isNotBlank();
            assertThat(fault.line()).isBetween(1, lines.length);
            assertThat(fault.column()).isBetween(1, lines[fault.line() - 1].length() + 1);
        });
    }

    @Test
    void a_source_of_the_largest_size_is_read_in_time_and_one_that_is_nested_too_deeply_is_refused() {
        String line = "if (data.asr.value < 30) { told.push(data.asr.value * 2 + 1); }\n";
        String longest = line.repeat(ScriptDraft.LONGEST / line.length());

        assertTimeout(
                Duration.ofSeconds(30), () -> assertThat(SYNTAX.check(longest)).isEmpty());
        assertThat(SYNTAX.check("(".repeat(ScriptDraft.LONGEST))).isPresent();
        assertThat(SYNTAX.check("function main() {}")).isEmpty();
    }
}
