package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadsTest {

    @ParameterizedTest
    @MethodSource("tocsin.k8s.Chart#valueSets")
    void each_selector_finds_the_pods_of_one_service_and_no_others(String values) {
        Rendered rendered = Chart.with(values);

        assertThat(rendered.workloads()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(workload -> assertThat(
                        selected(rendered, workload.selector()))
                .containsExactly(workload.name()));
        assertThat(rendered.of(Service.class))
                .hasSize(rendered.workloads().size() + 1)
                .allSatisfy(service -> assertThat(
                                selected(rendered, service.getSpec().getSelector()))
                        .containsExactly(service.getMetadata().getName().replaceFirst("-pods$", "")));
    }

    @ParameterizedTest
    @MethodSource("tocsin.k8s.Chart#valueSets")
    void each_service_leads_to_a_port_that_its_pods_have(String values) {
        Rendered rendered = Chart.with(values);

        for (Service service : rendered.of(Service.class)) {
            Container container = rendered.workloads().stream()
                    .filter(workload -> workload.isSelectedBy(service.getSpec().getSelector()))
                    .findFirst()
                    .orElseThrow()
                    .container();
            assertThat(service.getSpec().getPorts()).isNotEmpty().allSatisfy(port -> assertThat(
                            Rendered.port(container, port.getTargetPort().getStrVal()))
                    .isEqualTo(port.getPort()));
        }
    }

    @ParameterizedTest
    @MethodSource("tocsin.k8s.Chart#valueSets")
    void each_probe_asks_a_port_that_the_container_has(String values) {
        assertThat(Chart.with(values).workloads()).allSatisfy(workload -> {
            Container container = workload.container();
            List<Probe> probes = Stream.of(
                            container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(probes).isNotEmpty().allSatisfy(probe -> port(probe)
                    .ifPresent(
                            port -> assertThat(Rendered.port(container, port)).isPositive()));
        });
    }

    @ParameterizedTest
    @CsvSource({"config, 8081", "sampler, 8082", "notification, 8083"})
    void each_service_is_reached_at_the_port_on_which_it_listens(String component, int port) {
        Rendered rendered = Chart.with("default");
        Container container = rendered.workload(component).container();
        var servicePort =
                rendered.service(Chart.NAME + "-" + component).getSpec().getPorts();

        assertThat(servicePort).singleElement().satisfies(only -> {
            assertThat(only.getPort()).isEqualTo(port);
            assertThat(only.getName()).isEqualTo("http");
            assertThat(Rendered.port(container, only.getTargetPort().getStrVal()))
                    .isEqualTo(port);
        });
        assertThat(rendered.environment(component)).containsEntry("QUARKUS_HTTP_PORT", Integer.toString(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void each_service_is_asked_for_its_health_at_that_port(String component) {
        Container container = Chart.with("default").workload(component).container();

        assertThat(path(container, container.getStartupProbe())).isEqualTo("/q/health/started");
        assertThat(path(container, container.getLivenessProbe())).isEqualTo("/q/health/live");
        assertThat(path(container, container.getReadinessProbe())).isEqualTo("/q/health/ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void each_pod_runs_without_any_right_that_it_does_not_need(String component) {
        PodSpec pod = Chart.with("everything").workload(component).pod().getSpec();
        Container container = pod.getContainers().get(0);

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(pod.getSecurityContext().getFsGroup()).isEqualTo(10001);
        assertThat(container.getVolumeMounts())
                .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                .singleElement()
                .satisfies(mount -> {
                    assertThat(mount.getMountPath()).isEqualTo("/tmp");
                    assertThat(pod.getVolumes())
                            .filteredOn(volume -> volume.getName().equals(mount.getName()))
                            .singleElement()
                            .satisfies(
                                    volume -> assertThat(volume.getEmptyDir()).isNotNull());
                });
    }

    @Test
    void each_service_has_an_account_of_its_own_and_the_stateful_set_a_service() {
        Rendered rendered = Chart.with("everything");
        StatefulSet sampler = rendered.of(StatefulSet.class).get(0);

        assertThat(rendered.workloads()).allSatisfy(workload -> {
            ServiceAccount account = rendered.named(
                    ServiceAccount.class, workload.pod().getSpec().getServiceAccountName());
            assertThat(account.getMetadata().getName()).isEqualTo(workload.name());
            assertThat(account.getMetadata().getAnnotations()).containsEntry("example.com/role", "tocsin");
            assertThat(account.getAutomountServiceAccountToken()).isFalse();
        });
        assertThat(rendered.service(sampler.getSpec().getServiceName())
                        .getSpec()
                        .getClusterIP())
                .isEqualTo("None");
    }

    @Test
    void replicas_images_and_resources_are_as_the_values_say() {
        Rendered rendered = Chart.with("everything");
        Container config = rendered.workload("config").container();

        assertThat(rendered.workloads().stream().map(Workload::replicas)).containsExactly(2, 2, 3);
        assertThat(rendered.workloads().stream()
                        .map(workload -> workload.container().getImage()))
                .containsExactlyInAnyOrder(
                        "localhost:5000/telephony/alert-config-service:0.1.0-native",
                        "localhost:5000/telephony/metric-sampler-service:0.1.0-native",
                        "localhost:5000/telephony/notification-service:0.1.0-native");
        assertThat(config.getImagePullPolicy()).isEqualTo("Always");
        assertThat(config.getResources().getRequests())
                .isEqualTo(Map.of("cpu", new Quantity("1"), "memory", new Quantity("1Gi")));
        assertThat(config.getResources().getLimits()).isEqualTo(Map.of("memory", new Quantity("384Mi")));
        assertThat(rendered.workload("config").pod().getSpec().getImagePullSecrets())
                .singleElement()
                .satisfies(secret -> assertThat(secret.getName()).isEqualTo("registry-login"));
    }

    @ParameterizedTest
    @CsvSource({
        "jvm, config, 50m, 320Mi, 512Mi",
        "jvm, sampler, 250m, 512Mi, 1Gi",
        "jvm, notification, 250m, 384Mi, 640Mi",
        "native, config, 50m, 128Mi, 384Mi",
        "native, sampler, 250m, 256Mi, 1Gi",
        "native, notification, 250m, 160Mi, 512Mi"
    })
    void what_a_pod_requests_follows_what_was_measured_for_its_variant(
            String variant, String component, Quantity cpu, Quantity memory, Quantity limit) {
        var resources = Chart.with("image.variant", variant)
                .workload(component)
                .container()
                .getResources();

        assertThat(resources.getRequests()).isEqualTo(Map.of("cpu", cpu, "memory", memory));
        assertThat(resources.getLimits()).isEqualTo(Map.of("memory", limit));
    }

    private static Optional<String> port(Probe probe) {
        if (probe.getHttpGet() != null) {
            return Optional.of(probe.getHttpGet().getPort().getStrVal());
        }
        return Optional.ofNullable(probe.getTcpSocket())
                .map(socket -> socket.getPort().getStrVal());
    }

    private static List<String> selected(Rendered rendered, Map<String, String> selector) {
        return rendered.workloads().stream()
                .filter(workload -> workload.isSelectedBy(selector))
                .map(Workload::name)
                .toList();
    }

    private static String path(Container container, Probe probe) {
        assertThat(Rendered.port(container, probe.getHttpGet().getPort().getStrVal()))
                .isPositive();
        return probe.getHttpGet().getPath();
    }
}
