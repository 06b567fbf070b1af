package tocsin.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.window.CompanyWindows;

/**
 * A window takes a slice and is read: ours, which adds what came and subtracts what went, and the plain way of adding
 * up every slice of the period each time.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class WindowBenchmark {

    /** The sample period. */
    @Param({"PT5M", "PT1H", "P1D"})
    public String samplePeriod;

    private Duration period;
    private CallSums calls;
    private CompanyWindows windows;
    private CallSums[] slices;
    private Instant now;

    /** Fills a period with calls. */
    @Setup
    public void fill() {
        period = Duration.parse(samplePeriod);
        calls = new Traffic(java.util.List.of()).calls();
        now = Instant.parse("2026-03-02T09:14:00Z");
        windows = new CompanyWindows();
        windows.keep(period, now);
        slices = new CallSums[Slice.count(period)];
        for (int i = 0; i < slices.length; i++) {
            runningTotal();
            recount();
        }
    }

    /** Ours: the running total. */
    @Benchmark
    public CallSums runningTotal() {
        now = now.plus(Slice.WIDTH);
        windows.put(Slice.at(now), calls);
        return windows.over(period, now);
    }

    /** The baseline: every slice of the period is added up. */
    @Benchmark
    public CallSums recount() {
        now = now.plus(Slice.WIDTH);
        slices[(int) Math.floorMod(Slice.at(now), (long) slices.length)] = calls;
        CallSums total = CallSums.NONE;
        for (CallSums slice : slices) {
            total = slice == null ? total : total.plus(slice);
        }
        return total;
    }
}
