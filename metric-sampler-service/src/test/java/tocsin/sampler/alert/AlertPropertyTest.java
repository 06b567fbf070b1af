package tocsin.sampler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import tocsin.sampler.metric.Measurement;

/** What holds whatever is measured, for alerts of all kinds on "ASR at or below 30 %, reset at 31 %". */
class AlertPropertyTest {

    @Property
    void a_value_between_threshold_and_reset_never_changes_the_state_of_an_alert_that_was_judged_before(
            @ForAll("rules") AlertRule rule,
            @ForAll("series") List<Course.At> before,
            @ForAll @DoubleRange(min = 30, max = 31, minIncluded = false, maxIncluded = false) double value) {
        Course course = new Course(rule).play(before);
        AlertState state = course.state();

        Step step = rule.step(state, Course.ACME, Measurement.of(value, 100), after(before));

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
    void each_step_starts_where_the_last_one_ended_and_only_a_repeat_stays_there(
            @ForAll("rules") AlertRule rule, @ForAll("series") List<Course.At> series) {
        AlertState last = new NoData(Course.START);
        for (Course.Happened happened : new Course(rule).play(series).happened()) {
            Move move = happened.move();
            assertThat(move.from()).isEqualTo(last);
            assertThat(move.from().code().equals(move.to().code())).isEqualTo(move.cause() == Cause.REPEATED);
            last = move.to();
        }
    }

    @Property
    void measuring_the_same_again_at_the_same_moment_changes_nothing(
            @ForAll("rules") AlertRule rule, @ForAll("series") List<Course.At> series) {
        List<Course.At> twice = new ArrayList<>();
        series.forEach(at -> twice.addAll(List.of(at, at)));

        assertThat(new Course(rule).play(twice).happened())
                .isEqualTo(new Course(rule).play(series).happened());
    }

    @Provide
    Arbitrary<AlertRule> rules() {
        Arbitrary<Integer> hold = Arbitraries.of(0, 10, 60);
        Arbitrary<Integer> repeat = Arbitraries.of(0, 30, 600);
        return Combinators.combine(hold, repeat, Arbitraries.of(NoDataPolicy.class))
                .as((holdFor, every, noData) -> {
                    ARule rule = ARule.lowAsr().withoutData(noData).holdingFor(Duration.ofSeconds(holdFor));
                    return (every == 0 ? rule : rule.repeatedEvery(Duration.ofSeconds(every))).build();
                });
    }

    /** Measurements one after another, many of them at or near the thresholds. */
    @Provide
    Arbitrary<List<Course.At>> series() {
        Arbitrary<OptionalDouble> value = Arbitraries.of(0.0, 20.0, 30.0, 30.5, 31.0, 50.0, 100.0, -1.0)
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
