package tocsin.sampler.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tocsin.sampler.TestClock;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.call.Slice;

/** Whatever happens, and in whatever order it is told, a window is the plain sum of its calls. */
class CompanyWindowsPropertyTest {

    private static final CallSums FAILED = new CallSums(1, 1, 0, 1, 0, 1, 250);
    private static final CallSums ANSWERED = new CallSums(1, 1, 1, 1, 61_000, 1, 1_500);

    @Property
    void a_window_equals_a_naive_recount_of_its_calls(@ForAll("happenings") List<Happening> happenings) {
        Recount recount = new Recount();
        for (Happening happening : happenings) {
            happening.happensTo(recount);
            recount.check();
        }
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Arbitraries.<Happening>frequencyOf(
                        Tuple.of(8, calls()),
                        Tuple.of(4, repetitions()),
                        Tuple.of(3, passings()),
                        Tuple.of(1, periods()))
                .list()
                .ofMaxSize(60);
    }

    private static Arbitrary<Calls> calls() {
        return Combinators.combine(
                        Arbitraries.integers().between(-45, 30),
                        Arbitraries.integers().between(1, 9))
                .as(Calls::new);
    }

    private static Arbitrary<Repetition> repetitions() {
        return Arbitraries.integers().between(0, 1000).map(Repetition::new);
    }

    private static Arbitrary<Passing> passings() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.integers().between(0, 25)),
                        Tuple.of(1, Arbitraries.integers().between(26, 900)))
                .map(Passing::new);
    }

    private static Arbitrary<Period> periods() {
        return Arbitraries.of(10, 20, 60, 120, 300).map(Period::new);
    }

    interface Happening {
        void happensTo(Recount recount);
    }

    /** Calls are counted in a slice so far from the present one. */
    record Calls(int slicesFromNow, int many) implements Happening {
        @Override
        public void happensTo(Recount recount) {
            recount.count(slicesFromNow, many);
        }
    }

    /** One of the totals ever told is told again. */
    record Repetition(int which) implements Happening {
        @Override
        public void happensTo(Recount recount) {
            recount.tellAgain(which);
        }
    }

    /** Time passes. */
    record Passing(int seconds) implements Happening {
        @Override
        public void happensTo(Recount recount) {
            recount.clock.advance(Duration.ofSeconds(seconds));
        }
    }

    /** Somebody asks for a period; where that needs older slices, all are told again. */
    record Period(int seconds) implements Happening {
        @Override
        public void happensTo(Recount recount) {
            recount.keep(Duration.ofSeconds(seconds));
        }
    }

    /** The windows, and beside them every call for ever. */
    private static final class Recount {

        private final TestClock clock = new TestClock("2026-03-02T09:14:03Z");
        private final CompanyWindows windows = new CompanyWindows();
        private final List<Map.Entry<Long, CallSums>> calls = new ArrayList<>();
        private final Map<Long, CallSums> slices = new HashMap<>();
        private final List<Map.Entry<Long, CallSums>> told = new ArrayList<>();
        private final Set<Duration> periods = new HashSet<>();

        void count(int slicesFromNow, int many) {
            long slice = Slice.at(clock.instant()) + slicesFromNow;
            for (int call = 0; call < many; call++) {
                CallSums one = call % 3 == 0 ? FAILED : ANSWERED;
                calls.add(Map.entry(slice, one));
                slices.merge(slice, one, CallSums::plus);
            }
            told.add(Map.entry(slice, slices.get(slice)));
            windows.put(slice, slices.get(slice));
        }

        void tellAgain(int which) {
            if (!told.isEmpty()) {
                Map.Entry<Long, CallSums> total = told.get(which % told.size());
                windows.put(total.getKey(), total.getValue());
            }
        }

        void keep(Duration period) {
            periods.add(period);
            if (windows.keep(period, clock.instant())) {
                slices.forEach(windows::put);
            }
        }

        private CallSums recount(LongPredicate which) {
            return calls.stream()
                    .filter(call -> which.test(call.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(CallSums.NONE, CallSums::plus);
        }

        void check() {
            for (Duration period : periods) {
                SamplePeriod samplePeriod = new SamplePeriod(period, clock.instant());
                long oldest = samplePeriod.oldestSlice();
                CallSums expected =
                        samplePeriod.calls(recount(slice -> slice >= oldest), recount(slice -> slice == oldest));
                assertThat(windows.over(period, clock.instant())).isEqualTo(expected);
            }
        }
    }
}
