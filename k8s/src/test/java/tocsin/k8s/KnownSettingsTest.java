package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KnownSettingsTest {

    /** Read by the JVM, and by the library that reads settings; no key of anybody's. */
    private static final Set<String> BELOW =
            Set.of("JAVA_TOOL_OPTIONS", "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS", "SMALLRYE_CONFIG_LOCATIONS");

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everywhere")
    void the_chart_writes_no_setting_that_its_service_does_not_read(String component, String values) {
        ServiceKeys keys = ServiceKeys.of(component);
        Rendered rendered = Chart.with(values);

        assertThat(rendered.environment(component).keySet())
                .filteredOn(variable -> !BELOW.contains(variable))
                .isNotEmpty()
                .allMatch(keys::reads);
        assertThat(rendered.of(Job.class)).allSatisfy(job -> assertThat(Rendered.environment(job.getSpec()
                                .getTemplate()
                                .getSpec()
                                .getContainers()
                                .get(0))
                        .keySet())
                .filteredOn(variable -> !BELOW.contains(variable))
                .allMatch(keys::reads));
    }

    @Test
    void a_setting_that_nobody_reads_would_be_found() {
        Map<String, List<String>> none = Map.of(
                "config",
                        List.of("TOCSIN_SAMPLER_URL", "AMQP_HOSTNAME", "QUARKUS_MAILER_HOSTNAME", "QUARKUS_TLS_TRUST"),
                "sampler", List.of("TOCSIN_CONFIRMATIONS_URL", "TOCSIN_INGEST_MAPS", "TOCSIN_INGEST"),
                "notification", List.of("TOCSIN_INGEST_FIELD_MAPS", "TOCSIN_CONFIRMATIONS", "QUARKUS_OIDC_AUDIENCE"));

        none.forEach((component, variables) -> assertThat(variables).noneMatch(ServiceKeys.of(component)::reads));
    }

    private static Stream<Arguments> everywhere() {
        return Stream.of("config", "sampler", "notification").flatMap(component -> Chart.valueSets().stream()
                .filter(values -> !values.equals("settings"))
                .map(values -> Arguments.of(component, values)));
    }
}
