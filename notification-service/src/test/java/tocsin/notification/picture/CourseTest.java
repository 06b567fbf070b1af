package tocsin.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tocsin.notification.Examples;
import tocsin.notification.transition.Transition;

/** The line is what the alert judges: each value over its whole window. */
class CourseTest {

    private static final Transition FIRING = Examples.transition(Examples.firing());
    private static final Inquiry INQUIRY = Inquiry.of(FIRING).orElseThrow();

    @Test
    void a_value_is_made_of_all_calls_of_its_window() {
        Steps halves = Series.of(INQUIRY, 10, i -> i < 65 ? 100 : 0);

        Course course = Course.of(FIRING, INQUIRY.window(), halves);

        assertThat(value(course, 0)).hasValue(100);
        assertThat(value(course, 55)).hasValue(100);
        assertThat(value(course, 56)).hasValue(90);
        assertThat(value(course, 60)).hasValue(50);
        assertThat(value(course, 65)).hasValue(0);
    }

    @Test
    void the_last_value_is_the_one_that_was_judged() {
        Course course = Course.of(FIRING, INQUIRY.window(), Series.of(INQUIRY, 10, i -> 50));

        assertThat(course.points().get(course.points().size() - 1))
                .isEqualTo(new Point(Instant.parse("2026-03-02T09:14:06.250Z"), OptionalDouble.of(27.5)));
        assertThat(course.from()).isEqualTo(INQUIRY.from().plus(Duration.ofMinutes(5)));
    }

    @Test
    void fewer_calls_than_it_takes_are_no_value() {
        Course course = Course.of(FIRING, INQUIRY.window(), Series.of(INQUIRY, 2, i -> 50));

        assertThat(value(course, 0)).isEmpty();
        assertThat(course.isWorthShowing()).isFalse();
    }

    @Test
    void calls_per_second_are_told_of_each_step_also_of_those_without_calls() {
        Transition cps = Examples.transition(Examples.firing().put("area", "cps"));
        Steps half = Series.of(INQUIRY, 300, i -> i % 2 == 0 ? 10 : Double.NaN);

        assertThat(value(Course.of(cps, INQUIRY.window(), half), 0)).hasValue(5);
    }

    @Test
    void a_gauge_is_what_it_was_at_the_end_of_each_step() {
        Transition gauge = Series.gauge(130);
        Inquiry inquiry = Inquiry.of(gauge).orElseThrow();
        Course course = Course.of(gauge, inquiry.window(), Series.of(inquiry, 1, i -> i < 10 ? Double.NaN : i));

        assertThat(value(course, 9)).isEmpty();
        assertThat(value(course, 10)).hasValue(10);
        assertThat(course.points().get(10).at())
                .isEqualTo(inquiry.from().plus(inquiry.step().multipliedBy(11)));
    }

    private static OptionalDouble value(Course course, int index) {
        return course.points().get(index).value();
    }
}
