package tocsin.sampler.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tocsin.sampler.call.CallSums;

class CallAreaTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @ParameterizedTest(name = "{0} of {1} starts, {2} counted, {3} answered, {4} delivered is {8}, of {9}")
    @CsvSource(
            textBlock =
                    """
            # area, starts, counted, answered, delivered, connected ms, rang, ring delay ms, value, samples
            ASR,      0,     40,       11,        20,            0,    0,             0,  27.5,   40
            ASR,      0,     40,        0,         0,            0,    0,             0,     0,   40
            ASR,      0,     40,       40,        40,            0,    0,             0,   100,   40
            ASR,      0,      1,        1,         1,            0,    0,             0,   100,    1
            ASR,      0,   1000,      333,       500,            0,    0,             0,  33.3, 1000
            ASR,      0,   1000,        7,         7,            0,    0,             0,   0.7, 1000
            NER,      0,     40,       11,        20,            0,    0,             0,    50,   40
            NER,      0,     40,        0,         0,            0,    0,             0,     0,   40
            NER,      0,   1000,        1,       999,            0,    0,             0,  99.9, 1000
            ACD,      0,     40,        4,         4,       250000,    0,             0,  62.5,    4
            ACD,      0,      3,        3,         3,        99900,    0,             0,  33.3,    3
            ACD,      0,      1,        1,         1,            0,    0,             0,     0,    1
            PDD,      0,     40,        4,         4,            0,    3,          7500,   2.5,    3
            PDD,      0,      3,        0,         0,            0,    3,         99900,  33.3,    3
            CPS,    300,      0,        0,         0,            0,    0,             0,     1,  300
            CPS,     33,      0,        0,         0,            0,    0,             0,  0.11,   33
            CPS,      0,      0,        0,         0,            0,    0,             0,     0,    0
            """)
    void a_metric_is_its_formula_over_the_calls_of_the_window(
            CallArea area,
            long starts,
            long counted,
            long answered,
            long delivered,
            long connectedMillis,
            long rang,
            long ringDelayMillis,
            double value,
            long samples) {
        CallSums calls = new CallSums(starts, counted, answered, delivered, connectedMillis, rang, ringDelayMillis);

        assertThat(area.measure(calls, FIVE_MINUTES, 0)).isEqualTo(Measurement.of(value, samples));
    }

    @ParameterizedTest
    @EnumSource(value = CallArea.class, names = "CPS", mode = EnumSource.Mode.EXCLUDE)
    void without_any_call_a_mean_or_a_ratio_has_no_value(CallArea area) {
        assertThat(area.measure(CallSums.NONE, FIVE_MINUTES, 0)).isEqualTo(Measurement.none(0));
    }

    @Test
    void with_every_call_failed_there_is_no_duration_but_there_is_an_asr() {
        CallSums outage = new CallSums(30, 30, 0, 0, 0, 0, 0);

        assertThat(CallArea.ACD.measure(outage, FIVE_MINUTES, 1)).isEqualTo(Measurement.none(0));
        assertThat(CallArea.ASR.measure(outage, FIVE_MINUTES, 30)).isEqualTo(Measurement.of(0, 30));
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true", "31, true"})
    void it_takes_the_minimum_of_calls_for_a_value(long counted, boolean enough) {
        CallSums calls = new CallSums(0, counted, 0, 0, 0, 0, 0);

        assertThat(CallArea.ASR.measure(calls, FIVE_MINUTES, 30))
                .isEqualTo(enough ? Measurement.of(0, counted) : Measurement.none(counted));
    }

    @Test
    void the_minimum_is_of_the_calls_that_the_metric_is_made_of() {
        CallSums calls = new CallSums(100, 100, 10, 20, 600_000, 15, 30_000);

        assertThat(CallArea.ACD.measure(calls, FIVE_MINUTES, 11)).isEqualTo(Measurement.none(10));
        assertThat(CallArea.PDD.measure(calls, FIVE_MINUTES, 16)).isEqualTo(Measurement.none(15));
        assertThat(CallArea.NER.measure(calls, FIVE_MINUTES, 100)).isEqualTo(Measurement.of(20, 100));
    }

    @Property
    void a_ratio_that_equals_a_threshold_of_two_decimals_also_compares_as_equal(
            @ForAll @IntRange(max = 10_000) int hundredths, @ForAll @IntRange(min = 1, max = 1_000) int times) {
        double threshold = Double.parseDouble(hundredths / 100 + "." + "%02d".formatted(hundredths % 100));
        CallSums calls =
                new CallSums(0, 10_000L * times, (long) hundredths * times, (long) hundredths * times, 0, 0, 0);

        assertThat(CallArea.ASR.measure(calls, FIVE_MINUTES, 0).value()).hasValue(threshold);
        assertThat(CallArea.NER.measure(calls, FIVE_MINUTES, 0).value()).hasValue(threshold);
    }

    @Property
    void a_mean_that_equals_a_threshold_of_two_decimals_also_compares_as_equal(
            @ForAll @IntRange(max = 1_000_000) int hundredths, @ForAll @IntRange(min = 1, max = 1_000) int calls) {
        double threshold = Double.parseDouble(hundredths / 100 + "." + "%02d".formatted(hundredths % 100));
        long millis = hundredths * 10L * calls;
        CallSums sums = new CallSums(0, calls, calls, calls, millis, calls, millis);

        assertThat(CallArea.ACD.measure(sums, FIVE_MINUTES, 0).value()).hasValue(threshold);
        assertThat(CallArea.PDD.measure(sums, FIVE_MINUTES, 0).value()).hasValue(threshold);
    }
}
