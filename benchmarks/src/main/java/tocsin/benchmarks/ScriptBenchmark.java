package tocsin.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tocsin.sandbox.Bounds;
import tocsin.sandbox.Host;
import tocsin.sandbox.Library;
import tocsin.sandbox.Outcome;
import tocsin.sandbox.Program;
import tocsin.sandbox.Sandbox;
import tocsin.sandbox.engine.Engine;

/**
 * Runs of scripts a second, one at a time. {@code -jvmArgsAppend -XX:-DontCompileHugeMethods} shows what a JVM makes of it that compiles
 * QuickJS' own loop as well, which is one method too large for it otherwise.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ScriptBenchmark {

    private static final String JUDGING =
            """
            function main(data) {
              let failed = 0;
              for (const call of data.calls) if (call.code >= 400) failed++;
              return {failed, share: failed / data.calls.length, message: `${failed} failed`};
            }
            """;
    private static final String ASKING =
            """
            const {mean} = require('stats');
            async function main() {
              const value = await ask('asr');
              return mean([1, 2, value]);
            }
            """;
    private static final String COUNTING =
            "function main() { let n = 0; for (let i = 0; i < 10000; i++) n += i; return n }";
    private static final Library LIBRARY = new Library(
            "globalThis.ask = async (what) => host('ask', what);",
            Map.of("stats", "exports.mean = (all) => all.reduce((x, y) => x + y, 0) / all.length;"));
    private static final Host HOST = (name, argument) -> "3";
    private static final Bounds BOUNDS = Bounds.standard();

    private String calls;
    private Sandbox sandbox;
    private long number;

    /** Starts the sandbox. */
    @Setup
    public void start() {
        calls = IntStream.range(0, 20)
                .mapToObj(i -> "{\"code\":" + (i % 3 == 0 ? 486 : 200) + ",\"to\":\"+447700900" + (100 + i) + "\"}")
                .collect(Collectors.joining(",", "{\"calls\":[", "]}"));
        sandbox = new Sandbox(BOUNDS.withTime(Duration.ofSeconds(5)), 1);
    }

    /** Ends it. */
    @TearDown
    public void end() {
        sandbox.close();
    }

    /** The plainest script: what a run costs. */
    @Benchmark
    public Outcome nothing() {
        return run("function main() { return 1 }");
    }

    /** A script that judges twenty calls. */
    @Benchmark
    public Outcome judging() {
        return run(JUDGING);
    }

    /** An async one that asks the host and uses a module. */
    @Benchmark
    public Outcome asking() {
        return run(ASKING);
    }

    /** Ten thousand rounds of a loop. */
    @Benchmark
    public Outcome counting() {
        return run(COUNTING);
    }

    /** One that has never been seen before, and so must be read. */
    @Benchmark
    public Outcome judgingReadAnew() {
        return run("// " + number++ + "\n" + JUDGING);
    }

    /** What an engine made for each run would cost alone: in its place there is a copy of its memory. */
    @Benchmark
    public Engine engineAnew() {
        Engine engine = new Engine(BOUNDS.memoryBytes());
        engine.start();
        return engine;
    }

    private Outcome run(String source) {
        Outcome outcome = sandbox.run(new Program("script", source, LIBRARY), calls, Instant.EPOCH, HOST);
        if (outcome instanceof Outcome.Returned) {
            return outcome;
        }
        throw new IllegalStateException("A script did not return: " + outcome);
    }
}
