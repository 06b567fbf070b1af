package tocsin.sampler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.alert.cron.UnixCron;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;

/** What holds whatever is measured, for conditions of all kinds at 30 % with a reset 1 % away, and for reports. */
class AlertPropertyTest {

    @Property
    void no_transition_is_without_a_cause_that_the_document_allows(
            @ForAll("rules") AlertRule rule, @ForAll("series") List<Course.At> series) {
        Course course = new Course(rule);
        AlertState before = course.state();
        for (Course.At at : series) {
            course.play(List.of(at));
            if (course.state() != before) {
                Move move = course.last();
                assertThat(move.from()).isEqualTo(before);
                assertThat(table(rule)).anyMatch(row -> allows(row, move, measured(rule, at)));
                before = course.state();
            }
        }
    }

    @Property
    void a_value_between_threshold_and_reset_never_changes_the_state_of_an_alert_that_was_judged_before(
            @ForAll("conditions") AlertRule rule,
            @ForAll("series") List<Course.At> before,
            @ForAll @DoubleRange(max = 1, minIncluded = false, maxIncluded = false) double part) {
        AlertState state = new Course(rule).play(before).state();
        Condition condition = (Condition) rule.trigger();
        double way = condition.resetThreshold().orElseThrow() - condition.threshold();
        Measurement between = Measurement.of(condition.threshold() + part * way, 100);

        Step step = rule.step(state, Course.ACME, between, after(before));

        if (!(state instanceof NoData)) {
            assertThat(step instanceof Move move ? move.to().code() : state.code())
                    .isEqualTo(state.code());
        }
    }

    @Property
    void the_same_input_gives_the_same_steps(
            @ForAll("rules") AlertRule rule, @ForAll("series") List<Course.At> series) {
        Course once = new Course(rule).play(series);
        Course again = new Course(rule).play(series);

        assertThat(again.happened()).isEqualTo(once.happened());
        assertThat(again.state()).isEqualTo(once.state());
    }

    @Property
    void measuring_the_same_again_at_the_same_moment_changes_nothing(
            @ForAll("rules") AlertRule rule, @ForAll("series") List<Course.At> series) {
        List<Course.At> twice = new ArrayList<>();
        series.forEach(at -> twice.addAll(List.of(at, at)));

        assertThat(new Course(rule).play(twice).happened())
                .isEqualTo(new Course(rule).play(series).happened());
    }

    private static List<StateTable.Row> table(AlertRule rule) {
        return rule.trigger() instanceof Condition ? StateTable.ofConditions() : StateTable.ofReports();
    }

    private static boolean allows(StateTable.Row row, Move move, String measured) {
        return row.states().contains(move.from().code())
                && row.measured().contains(measured)
                && row.next().equals(move.to().code())
                && row.cause().equals(move.cause().code());
    }

    /** What the document calls it. */
    private static String measured(AlertRule rule, Course.At at) {
        if (!(rule.trigger() instanceof Condition condition)) {
            return at.value().isPresent() ? "some" : "none";
        }
        Enum<?> measured = at.value().isPresent()
                ? condition.judge(Measurement.of(at.value().getAsDouble(), 100))
                : rule.noData();
        return measured.name().toLowerCase(Locale.ROOT);
    }

    @Provide
    Arbitrary<AlertRule> rules() {
        AlertRule report = ARule.lowAsr().on(UnixCron.schedule("*/5 * * * *")).build();
        return Arbitraries.oneOf(conditions(), Arbitraries.of(report));
    }

    @Provide
    Arbitrary<AlertRule> conditions() {
        Arbitrary<Operator> operator =
                Arbitraries.of(Operator.BELOW, Operator.AT_OR_BELOW, Operator.ABOVE, Operator.AT_OR_ABOVE);
        Arbitrary<Integer> hold = Arbitraries.of(0, 10, 60);
        Arbitrary<Integer> repeat = Arbitraries.of(0, 30, 600);
        return Combinators.combine(operator, hold, repeat, Arbitraries.of(NoDataPolicy.class))
                .as(AlertPropertyTest::condition);
    }

    private static AlertRule condition(Operator operator, int hold, int repeat, NoDataPolicy noData) {
        boolean low = operator == Operator.BELOW || operator == Operator.AT_OR_BELOW;
        ARule rule = ARule.on(CallArea.ASR, operator, 30)
                .resettingAt(low ? 31 : 29)
                .over(Duration.ofMinutes(5))
                .holdingFor(Duration.ofSeconds(hold))
                .withoutData(noData);
        return (repeat == 0 ? rule : rule.repeatedEvery(Duration.ofSeconds(repeat))).build();
    }

    /** Measurements one after another, many of them at or near the thresholds. */
    @Provide
    Arbitrary<List<Course.At>> series() {
        Arbitrary<OptionalDouble> value = Arbitraries.of(0.0, 29.0, 29.5, 30.0, 30.5, 31.0, 100.0, -1.0)
                .map(number -> number < 0 ? OptionalDouble.empty() : OptionalDouble.of(number));
        Arbitrary<Integer> pause = Arbitraries.of(1, 5, 10, 29, 30, 60, 600);
        return Combinators.combine(pause, value)
                .as((seconds, number) -> new Course.At(Duration.ofSeconds(seconds), number))
                .list()
                .ofMaxSize(40)
                .map(AlertPropertyTest::oneAfterAnother);
    }

    private static List<Course.At> oneAfterAnother(List<Course.At> pauses) {
        List<Course.At> series = new ArrayList<>();
        Duration time = Duration.ZERO;
        for (Course.At pause : pauses) {
            time = time.plus(pause.after());
            series.add(new Course.At(time, pause.value()));
        }
        return series;
    }

    private static Instant after(List<Course.At> series) {
        Duration last =
                series.isEmpty() ? Duration.ZERO : series.get(series.size() - 1).after();
        return Course.START.plus(last).plusSeconds(700);
    }
}
