package tocsin.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tocsin.benchmarks.latency.Step.What;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.population.Kind;

class BreachPlanTest {

    private final List<Step> plan = BreachPlan.over(Duration.ofMinutes(2), Census.of(1_000));

    @Test
    void steps_are_in_the_order_of_their_moments_and_none_is_before_the_start() {
        assertThat(plan).isSortedAccordingTo(Comparator.comparingLong(Step::atNanos));
        assertThat(plan.get(0).atNanos()).isNotNegative();
        assertThat(plan.get(plan.size() - 1).atNanos())
                .isLessThan(Duration.ofMinutes(2).toNanos());
    }

    @Test
    void there_are_seven_and_a_half_breaches_a_second_of_three_kinds() {
        assertThat(breaches(Kind.BALANCE)).isCloseTo(277, offset());
        assertThat(breaches(Kind.FAILURES)).isCloseTo(277, offset());
        assertThat(breaches(Kind.ASR)).isCloseTo(277, offset());
    }

    @Test
    void failures_in_a_row_breach_with_the_tenth() {
        List<What> steps =
                stepsOf(Kind.FAILURES.id(0)).limit(11).map(Step::what).toList();

        assertThat(steps.subList(0, 9)).containsOnly(What.FAILED);
        assertThat(steps.subList(9, 11)).containsExactly(What.BREACH, What.RECOVERY);
    }

    @Test
    void an_asr_breaches_with_the_tenth_call_of_which_three_are_answered() {
        List<What> steps = stepsOf(Kind.ASR.id(7)).limit(14).map(Step::what).toList();

        assertThat(steps.subList(0, 3)).containsOnly(What.ANSWERED);
        assertThat(steps.subList(3, 9)).containsOnly(What.FAILED);
        assertThat(steps.get(9)).isEqualTo(What.BREACH);
        assertThat(steps.subList(10, 14)).containsOnly(What.RECOVERY);
    }

    private long breaches(Kind kind) {
        return plan.stream()
                .filter(step -> step.kind() == kind && step.what() == What.BREACH)
                .count();
    }

    private Stream<Step> stepsOf(String company) {
        return plan.stream().filter(step -> step.company().equals(company));
    }

    private static Offset<Long> offset() {
        return Offset.offset(5L);
    }
}
