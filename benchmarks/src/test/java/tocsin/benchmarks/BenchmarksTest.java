package tocsin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks run; how fast, no test says. */
class BenchmarksTest {

    @Test
    void every_benchmark_runs_and_has_its_row() throws Exception {
        Collection<RunResult> results = new Runner(aMoment()).run();

        assertThat(Main.table(results).lines().skip(3))
                .extracting(row -> row.substring(2, row.indexOf(" |", row.indexOf(" | ") + 2)))
                .containsExactlyInAnyOrder(
                        "EvaluationBenchmark.evaluations | companies 10",
                        "ScriptBenchmark.asking | ",
                        "ScriptBenchmark.counting | ",
                        "ScriptBenchmark.engineAnew | ",
                        "ScriptBenchmark.judging | ",
                        "ScriptBenchmark.judgingReadAnew | ",
                        "ScriptBenchmark.nothing | ",
                        "WindowBenchmark.recount | samplePeriod PT5M",
                        "WindowBenchmark.runningTotal | samplePeriod PT5M");
    }

    private static Options aMoment() {
        return new OptionsBuilder()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(10))
                .param("companies", "10")
                .param("samplePeriod", "PT5M")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }
}
