package tocsin.sampler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tocsin.sampler.alert.Judging.Verdict;
import tocsin.sampler.metric.Measurement;

class ConditionTest {

    @ParameterizedTest(name = "{3} with {0} {1}, reset {2}, is {4}")
    @CsvSource(
            nullValues = "none",
            textBlock =
                    """
            # operator, threshold, reset threshold, value, verdict
            <,   30,   31,   29.99, BREACHED
            <,   30,   31,      30, BETWEEN
            <,   30,   31,   30.99, BETWEEN
            <,   30,   31,      31, GOOD
            <,   30,   31,      99, GOOD
            <,   30,   none, 29.99, BREACHED
            <,   30,   none,    30, GOOD
            <=,  30,   31,      30, BREACHED
            <=,  30,   31,   30.01, BETWEEN
            <=,  30,   31,      31, GOOD
            <=,  30,   none, 30.01, GOOD
            <=,  33.3, none,  33.3, BREACHED
            <=,  0,    1,        0, BREACHED
            >,   100,  90,  100.01, BREACHED
            >,   100,  90,     100, BETWEEN
            >,   100,  90,   90.01, BETWEEN
            >,   100,  90,      90, GOOD
            >,   100,  90,       0, GOOD
            >,   100,  none,   100, GOOD
            >=,  100,  90,     100, BREACHED
            >=,  100,  90,   99.99, BETWEEN
            >=,  100,  90,      90, GOOD
            >=,  100,  none, 99.99, GOOD
            =,   0,    none,     0, BREACHED
            =,   0,    none,    -0.0, BREACHED
            =,   0,    none,  0.01, GOOD
            =,   49.95, none, 49.95, BREACHED
            !=,  5,    none,     5, GOOD
            !=,  5,    none,  5.01, BREACHED
            <,   -10,  -5,     -11, BREACHED
            <,   -10,  -5,      -7, BETWEEN
            <,   -10,  -5,      -5, GOOD
            """)
    void a_value_is_judged_by_operator_threshold_and_reset_threshold(
            String operator, double threshold, Double reset, double value, Verdict verdict) {
        Condition condition = new Condition(
                Operator.of(operator).orElseThrow(),
                threshold,
                reset == null ? OptionalDouble.empty() : OptionalDouble.of(reset));

        assertThat(condition.judge(Measurement.of(value, 1))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void without_a_value_nothing_is_known_whatever_the_operator(Operator operator) {
        Condition condition = new Condition(operator, 30, OptionalDouble.empty());

        assertThat(condition.judge(Measurement.none(29))).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void an_operator_is_read_by_its_sign(Operator operator) {
        assertThat(Operator.of(operator.sign())).hasValue(operator);
        assertThat(Operator.of("always")).isEmpty();
    }
}
