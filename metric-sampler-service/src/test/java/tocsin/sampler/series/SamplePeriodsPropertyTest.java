package tocsin.sampler.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.metric.CallArea;

/** Whatever the step and the period, each point is the plain sum of the slices of its period. */
class SamplePeriodsPropertyTest {

    private static final long FIRST = Slice.at(Instant.parse("2026-03-02T09:00:00Z"));

    @Property
    void a_point_equals_a_naive_sum_of_the_slices_that_end_with_its_step(
            @ForAll("slices") Map<Integer, Integer> slices,
            @ForAll @IntRange(min = 1, max = 40) int stepSlices,
            @ForAll @IntRange(min = 1, max = 60) int periodSlices,
            @ForAll @IntRange(min = 1, max = 100) int shown) {
        Steps steps =
                Steps.covering(Slice.start(FIRST), Slice.start(FIRST + shown), Slice.WIDTH.multipliedBy(stepSlices));
        SamplePeriods periods =
                new SamplePeriods(steps, Slice.WIDTH.multipliedBy(periodSlices), Slice.start(FIRST + 1_000));

        List<Point> points = periods.measure(CallArea.ASR, added(slices, periods.bins()), CallSums.NONE);

        assertThat(points).hasSize(Math.toIntExact(steps.count())).allSatisfy(point -> {
            long end = Slice.at(point.at()) + stepSlices;
            CallSums naive = CallSums.NONE;
            for (long slice = end - periodSlices; slice < end; slice++) {
                naive = naive.plus(calls(slice, slices));
            }
            assertThat(point.measurement()).isEqualTo(CallArea.ASR.measure(naive, periods.length(), 1));
        });
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> slices() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(-100, 140),
                        Arbitraries.integers().between(1, 9))
                .ofMaxSize(60);
    }

    private static CallSums calls(long slice, Map<Integer, Integer> slices) {
        int many = slices.getOrDefault(Math.toIntExact(slice - FIRST), 0);
        return new CallSums(many, many, many / 2, many, 0, 0, 0);
    }

    /** Adds slices up in bins, as a chronicle does. */
    private static Map<Instant, CallSums> added(Map<Integer, Integer> slices, Bins bins) {
        Map<Instant, CallSums> sums = new HashMap<>();
        for (int each : slices.keySet()) {
            long slice = FIRST + each;
            Instant start = Slice.start(slice);
            if (!start.isBefore(bins.from()) && start.isBefore(bins.to())) {
                sums.merge(bins.beginningOf(start), calls(slice, slices), CallSums::plus);
            }
        }
        return sums;
    }
}
