package tocsin.sampler.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.series.Bins;
import tocsin.sampler.series.Point;
import tocsin.sampler.series.SamplePeriods;
import tocsin.sampler.series.Steps;

/** A chart over the sample period of an alert shows what a backtest of the alert judges at that moment. */
class SeriesAndBacktestTest {

    private static final long FIRST = Slice.at(Instant.parse("2026-03-02T09:00:00Z"));

    @Property(tries = 300)
    void each_point_is_what_a_backtest_judges_when_its_step_is_over(
            @ForAll("calls") Map<Integer, Integer> calls,
            @ForAll CallArea area,
            @ForAll @IntRange(min = 1, max = 12) int stepSlices,
            @ForAll @IntRange(min = 1, max = 30) int periodSlices) {
        Duration period = Slice.WIDTH.multipliedBy(periodSlices);
        Recorded recorded = recorded(calls);
        Steps steps = Steps.covering(Slice.start(FIRST), Slice.start(FIRST + 60), Slice.WIDTH.multipliedBy(stepSlices));
        SamplePeriods periods = new SamplePeriods(steps, period, Slice.start(FIRST + 1_000));

        List<Point> points = periods.measure(area, added(recorded, periods.bins()), CallSums.NONE);

        Map<Instant, Measurement> judged =
                judged(ARule.on(area, Operator.BELOW, 30).over(period).build(), recorded);
        assertThat(points).isNotEmpty().allSatisfy(point -> assertThat(point.measurement())
                .isEqualTo(judged.get(point.at().plus(steps.length()))));
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> calls() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(-40, 70),
                        Arbitraries.integers().between(1, 9))
                .ofMaxSize(40);
    }

    private static Recorded recorded(Map<Integer, Integer> calls) {
        Recorded recorded = new Recorded();
        calls.forEach((slice, many) -> recorded.calls.add(new SliceTotal(
                "acme",
                FIRST + slice,
                new CallSums(many, many, many / 2, many / 2, 61_000L * many, many / 2, 700L * many))));
        return recorded;
    }

    private static Map<Instant, Measurement> judged(AlertRule rule, Recorded recorded) {
        Map<Instant, Measurement> judged = new HashMap<>();
        Playback playback = Playback.of(rule, "acme", FIRST - 12, recorded);
        playback.load(FIRST - 12, FIRST + 72);
        for (long slice = FIRST - 12; slice < FIRST + 72; slice++) {
            Instant over = Slice.start(slice + 1);
            judged.put(over, playback.at(slice, over).get(0));
        }
        return judged;
    }

    private static Map<Instant, CallSums> added(Recorded recorded, Bins bins) {
        Map<Instant, CallSums> sums = new HashMap<>();
        recorded.calls("acme", Slice.at(bins.from()), Slice.at(bins.to()))
                .forEach(slice ->
                        sums.merge(bins.beginningOf(Slice.start(slice.slice())), slice.total(), CallSums::plus));
        return sums;
    }
}
