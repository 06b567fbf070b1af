package tocsin.sampler.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.metric.CallArea;

class SamplePeriodsTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final CallSums PRESENT = calls(1, 9);

    @Test
    void a_period_of_several_steps_slides_over_them() {
        SamplePeriods periods = periods("PT5M", "PT10M", "09:15");

        assertThat(periods.bins()).isEqualTo(new Bins(at("08:55"), at("09:15"), minutes(5), Duration.ZERO));
        assertThat(values(
                        periods, Map.of(at("08:55"), calls(4, 0), at("09:00"), calls(0, 4), at("09:10"), calls(1, 3))))
                .containsExactly("09:00 50.0 8", "09:05 0.0 4", "09:10 25.0 4");
    }

    @Test
    void a_period_that_is_shorter_than_a_step_is_the_end_of_it() {
        SamplePeriods periods = periods("PT30M", "PT5M", "10:00");

        assertThat(periods.bins()).isEqualTo(new Bins(at("09:25"), at("10:00"), minutes(30), minutes(5)));
        assertThat(values(
                        periods, Map.of(at("09:25"), calls(3, 1), at("09:30"), calls(0, 9), at("09:55"), calls(0, 2))))
                .containsExactly("09:00 75.0 4", "09:30 0.0 2");
    }

    @Test
    void of_a_period_that_is_no_multiple_of_the_step_there_is_also_the_end_of_a_step() {
        SamplePeriods periods = periods("PT5M", "PT7M", "09:10");

        assertThat(periods.bins()).isEqualTo(new Bins(at("08:58"), at("09:10"), minutes(5), minutes(2)));
        assertThat(values(
                        periods,
                        Map.of(
                                at("08:55"), calls(0, 5),
                                at("08:58"), calls(1, 0),
                                at("09:00"), calls(0, 1),
                                at("09:03"), calls(2, 0),
                                at("09:05"), calls(0, 2))))
                .containsExactly("09:00 75.0 4", "09:05 50.0 4");
    }

    @Test
    void calls_per_second_are_over_the_sample_period() {
        SamplePeriods periods = periods("PT5M", "PT1M", "09:10");

        assertThat(periods.measure(CallArea.CPS, Map.of(at("09:04"), calls(30, 0)), CallSums.NONE))
                .extracting(point -> point.measurement().value().orElseThrow())
                .containsExactly(0.5, 0.0);
    }

    @Test
    void the_step_that_is_under_way_has_the_period_that_ends_now_and_one_that_has_not_begun_has_none() {
        Instant now = at("09:07");
        SamplePeriods periods = new SamplePeriods(Steps.covering(NINE, at("09:20"), minutes(5)), minutes(1), now);

        assertThat(periods.underWay()).contains(new SamplePeriod(minutes(1), now));
        assertThat(values(periods, Map.of(at("09:04"), calls(1, 0), at("09:09"), calls(0, 7))))
                .containsExactly("09:00 100.0 1", "09:05 10.0 10", "09:10 none 0", "09:15 none 0");
        assertThat(periods.measure(CallArea.CPS, Map.of(), CallSums.NONE)
                        .get(3)
                        .measurement()
                        .value())
                .isEmpty();
    }

    @Test
    void a_step_that_is_over_this_very_moment_is_over() {
        SamplePeriods periods =
                new SamplePeriods(Steps.covering(NINE, at("09:10"), minutes(5)), minutes(1), at("09:05"));

        assertThat(periods.underWay()).isEmpty();
        assertThat(values(periods, Map.of(at("09:04"), calls(1, 0)))).containsExactly("09:00 100.0 1", "09:05 none 0");
    }

    private static SamplePeriods periods(String step, String length, String to) {
        return new SamplePeriods(
                Steps.covering(NINE, at(to), Duration.parse(step)), Duration.parse(length), at("23:00"));
    }

    /** The ASR of each step: when it begins, the value and how many calls it is made of. */
    private static List<String> values(SamplePeriods periods, Map<Instant, CallSums> bins) {
        return periods.measure(CallArea.ASR, bins, PRESENT).stream()
                .map(point -> point.at().toString().substring(11, 16) + " "
                        + (point.measurement().value().isPresent()
                                ? point.measurement().value().getAsDouble()
                                : "none")
                        + " " + point.measurement().samples())
                .toList();
    }

    private static CallSums calls(long answered, long failed) {
        return new CallSums(answered + failed, answered + failed, answered, answered, 0, 0, 0);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    private static Duration minutes(long many) {
        return Duration.ofMinutes(many);
    }
}
