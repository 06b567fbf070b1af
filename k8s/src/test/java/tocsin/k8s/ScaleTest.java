package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @Test
    void one_replica_alone_does_not_keep_its_node_from_being_drained() {
        assertThat(Chart.with("default").of(PodDisruptionBudget.class)).isEmpty();
    }

    @Test
    void of_several_replicas_a_drain_takes_so_many_at_a_time_and_those_that_are_not_ready_anyway() {
        Rendered rendered = Chart.with("everything");

        assertThat(rendered.of(PodDisruptionBudget.class)).hasSize(3).allSatisfy(budget -> {
            assertThat(budget.getSpec().getUnhealthyPodEvictionPolicy()).isEqualTo("AlwaysAllow");
            assertThat(budget.getSpec().getMinAvailable()).isNull();
            assertThat(budget.getSpec().getSelector().getMatchLabels())
                    .isEqualTo(workload(rendered, budget).selector());
        });
        assertThat(rendered.of(PodDisruptionBudget.class))
                .extracting(budget -> budget.getMetadata().getName() + " "
                        + budget.getSpec().getMaxUnavailable().getIntVal())
                .containsExactlyInAnyOrder(
                        "bell-tocsin-config 1", "bell-tocsin-sampler 2", "bell-tocsin-notification 1");
    }

    @Test
    void a_budget_goes_by_the_least_number_of_replicas_that_an_autoscaler_leaves() {
        assertThat(Chart.with("scaled").of(PodDisruptionBudget.class))
                .extracting(budget -> budget.getMetadata().getName())
                .containsExactlyInAnyOrder("bell-tocsin-sampler", "bell-tocsin-notification");
    }

    @ParameterizedTest
    @CsvSource({
        "config, Deployment, 1, 3, 60",
        "sampler, StatefulSet, 2, 3, 90",
        "notification, Deployment, 2, 4, 80",
    })
    void an_autoscaler_says_how_many_replicas_there_are_and_nobody_else(
            String component, String kind, int least, int most, int cpu) {
        Rendered rendered = Chart.with("scaled");
        var scaler = rendered.named(HorizontalPodAutoscaler.class, "bell-tocsin-" + component)
                .getSpec();

        assertThat(rendered.workload(component).replicas()).isNull();
        assertThat(scaler.getScaleTargetRef())
                .extracting("apiVersion", "kind", "name")
                .containsExactly("apps/v1", kind, "bell-tocsin-" + component);
        assertThat(rendered.names()).contains(kind + " bell-tocsin-" + component);
        assertThat(List.of(scaler.getMinReplicas(), scaler.getMaxReplicas())).containsExactly(least, most);
        assertThat(scaler.getMetrics()).singleElement().satisfies(metric -> {
            assertThat(metric.getResource().getName()).isEqualTo("cpu");
            assertThat(metric.getResource().getTarget().getAverageUtilization()).isEqualTo(cpu);
        });
    }

    @Test
    void nothing_is_scaled_by_itself_unless_asked_for() {
        assertThat(Chart.with("default").of(HorizontalPodAutoscaler.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "config, pod-template-hash",
        "sampler, controller-revision-hash",
        "notification, pod-template-hash",
    })
    void replicas_of_one_version_go_to_different_nodes_and_zones_where_there_is_room(String component, String version) {
        Workload workload = Chart.with("default").workload(component);

        assertThat(workload.pod().getSpec().getTopologySpreadConstraints())
                .hasSize(2)
                .allSatisfy(constraint -> {
                    assertThat(constraint.getMaxSkew()).isEqualTo(1);
                    assertThat(constraint.getWhenUnsatisfiable()).isEqualTo("ScheduleAnyway");
                    assertThat(constraint.getLabelSelector().getMatchLabels()).isEqualTo(workload.selector());
                    assertThat(constraint.getMatchLabelKeys()).containsExactly(version);
                })
                .extracting(TopologySpreadConstraint::getTopologyKey)
                .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
    }

    @Test
    void how_replicas_are_spread_is_for_the_values_to_say() {
        assertThat(Chart.with("scaled").workload("notification").pod().getSpec().getTopologySpreadConstraints())
                .isEmpty();
        assertThat(Chart.with("everything").workload("sampler").pod().getSpec().getTopologySpreadConstraints())
                .singleElement()
                .extracting("topologyKey", "maxSkew", "whenUnsatisfiable")
                .containsExactly("example.com/rack", 2, "DoNotSchedule");
    }

    private static Workload workload(Rendered rendered, PodDisruptionBudget budget) {
        return rendered.workload(budget.getMetadata().getName().substring("bell-tocsin-".length()));
    }
}
