package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelmTestTest {

    @Test
    void helm_test_asks_each_service_through_its_service_whether_it_is_ready() {
        Rendered rendered = Chart.with("default");
        Pod test = test(rendered);
        List<URI> asked = test.getSpec().getContainers().get(0).getArgs().stream()
                .filter(argument -> argument.startsWith("http"))
                .map(URI::create)
                .toList();

        assertThat(test.getMetadata().getAnnotations())
                .containsEntry("helm.sh/hook", "test")
                .containsEntry("helm.sh/hook-delete-policy", "before-hook-creation,hook-succeeded");
        assertThat(asked)
                .extracting(URI::getHost)
                .containsExactly("bell-tocsin-config", "bell-tocsin-sampler", "bell-tocsin-notification");
        assertThat(asked).allSatisfy(uri -> {
            assertThat(uri.getPath()).isEqualTo("/q/health/ready");
            assertThat(rendered.service(uri.getHost()).getSpec().getPorts())
                    .extracting("port")
                    .containsExactly(uri.getPort());
        });
    }

    @Test
    void it_has_no_right_that_it_does_not_need() {
        Rendered rendered = Chart.with("test.image", "localhost:5000/curl:8");
        Pod test = test(rendered);
        Container container = test.getSpec().getContainers().get(0);

        assertThat(container.getImage()).isEqualTo("localhost:5000/curl:8");
        assertThat(test.getSpec().getRestartPolicy()).isEqualTo("Never");
        assertThat(test.getSpec().getActiveDeadlineSeconds()).isEqualTo(240);
        assertThat(test.getSpec().getAutomountServiceAccountToken()).isFalse();
        assertThat(test.getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(container.getSecurityContext())
                .isEqualTo(rendered.workload("config").container().getSecurityContext());
    }

    private static Pod test(Rendered rendered) {
        return rendered.named(Pod.class, "bell-tocsin-test");
    }
}
