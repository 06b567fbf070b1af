package tocsin.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Evaluations of alerts a second on one core: 100,000 alerts on 10,000 companies in a heap of 1 GiB, through the whole
 * of {@code Evaluator}: windows take new calls, every alert is judged when they come and at each tick.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class EvaluationBenchmark {

    static final int COMPANIES = 10_000;
    static final int EVALUATIONS = COMPANIES * WatchedCarrier.ALERTS_EACH * 11;

    /** How many companies there are, each with ten alerts. */
    @Param("" + COMPANIES)
    public int companies;

    private WatchedCarrier carrier;

    /** Defines everything; the windows fill while it warms up. */
    @Setup
    public void define() {
        if (COMPANIES * WatchedCarrier.ALERTS_EACH * WatchedCarrier.evaluationsASlice() != EVALUATIONS) {
            throw new IllegalStateException("The evaluations of an invocation are counted wrongly");
        }
        carrier = new WatchedCarrier(companies);
    }

    /** One operation is one evaluation of one alert. */
    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public long evaluations() {
        return carrier.liveForASlice();
    }
}
