package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderedObjectsTest {

    private static final List<String> ALWAYS = List.of(
            "NetworkPolicy bell-tocsin-config",
            "NetworkPolicy bell-tocsin-notification",
            "NetworkPolicy bell-tocsin-sampler",
            "NetworkPolicy bell-tocsin-migrations",
            "Job bell-tocsin-config-migration",
            "Job bell-tocsin-notification-migration",
            "Job bell-tocsin-sampler-migration",
            "Pod bell-tocsin-test",
            "ServiceAccount bell-tocsin-config",
            "ServiceAccount bell-tocsin-notification",
            "ServiceAccount bell-tocsin-sampler",
            "Service bell-tocsin-config",
            "Service bell-tocsin-notification",
            "Service bell-tocsin-sampler",
            "Service bell-tocsin-sampler-pods",
            "Deployment bell-tocsin-config",
            "Deployment bell-tocsin-notification",
            "StatefulSet bell-tocsin-sampler");

    @Test
    void the_chart_passes_helms_own_checks() {
        LintResult result = Chart.lint();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
        assertThat(result.getMessages()).noneMatch(message -> message.matches("\\[(WARNING|ERROR)].*"));
    }

    @Test
    void nothing_leads_in_from_outside_unless_asked_for() {
        assertThat(Chart.with("default").names()).containsExactlyInAnyOrderElementsOf(ALWAYS);
    }

    @Test
    void an_ingress_and_a_route_of_the_gateway_api_are_chosen_by_value() {
        assertThat(Chart.with("ingress").names()).containsExactlyInAnyOrderElementsOf(and("Ingress bell-tocsin"));
        assertThat(Chart.with("gateway").names()).containsExactlyInAnyOrderElementsOf(and("HTTPRoute bell-tocsin"));
    }

    @ParameterizedTest
    @MethodSource("tocsin.k8s.Chart#valueSets")
    void every_object_says_what_it_belongs_to(String values) {
        assertThat(Chart.with(values).all()).allSatisfy(object -> assertThat(labels(object))
                .contains(
                        "app.kubernetes.io/name=tocsin",
                        "app.kubernetes.io/instance=bell",
                        "app.kubernetes.io/part-of=tocsin",
                        "app.kubernetes.io/managed-by=Helm",
                        "app.kubernetes.io/version=0.1.0-SNAPSHOT",
                        "helm.sh/chart=tocsin-0.1.0"));
    }

    @Test
    void a_field_that_kubernetes_does_not_know_would_be_found_at_any_depth() {
        String service =
                """
                apiVersion: v1
                kind: Service
                metadata: {name: bell}
                spec: {ports: [{port: 80, targetPrt: http}]}
                """;

        assertThatThrownBy(() -> Rendered.parse(service))
                .hasCauseInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("targetPrt");
    }

    private static List<String> and(String more) {
        return Stream.concat(ALWAYS.stream(), Stream.of(more)).toList();
    }

    private static List<String> labels(HasMetadata object) {
        return object.getMetadata().getLabels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .toList();
    }
}
