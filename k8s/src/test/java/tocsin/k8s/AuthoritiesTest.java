package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoritiesTest {

    private static final String FILE = "/etc/tocsin/authorities/authorities.pem";

    private static final Map<String, String> ALL = Map.of(
            "QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE", "verify-full",
            "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM", "true",
            "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS", FILE,
            "TOCSIN_AMQP_TLS_CONFIGURATION_NAME", "broker",
            "QUARKUS_TLS_BROKER_TRUST_STORE_PEM_CERTS", FILE,
            "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME", "issuer",
            "QUARKUS_TLS_ISSUER_TRUST_STORE_PEM_CERTS", FILE);

    @Test
    void each_link_is_told_the_file_of_authorities_as_the_services_read_it() {
        Rendered rendered = Chart.with("everything");
        Map<String, String> telling = new HashMap<>(ALL);
        telling.putAll(Map.of(
                "QUARKUS_OIDC_CLIENT_TLS_TLS_CONFIGURATION_NAME", "issuer",
                "QUARKUS_MAILER_TLS_CONFIGURATION_NAME", "smtp",
                "QUARKUS_TLS_SMTP_TRUST_STORE_PEM_CERTS", FILE,
                "QUARKUS_MAILER_TLS", "false",
                "TOCSIN_OUTGOING_TLS_CONFIGURATION_NAME", "webhooks",
                "QUARKUS_TLS_WEBHOOKS_TRUST_STORE_PEM_CERTS", FILE));

        assertThat(tls(rendered, "config")).isEqualTo(ALL);
        assertThat(tls(rendered, "notification")).isEqualTo(telling);
        assertThat(tls(rendered, "sampler"))
                .containsAllEntriesOf(ALL)
                .containsEntry("QUARKUS_OIDC_CLIENT_TLS_TLS_CONFIGURATION_NAME", "issuer")
                .hasSize(ALL.size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void the_file_is_there_and_nobody_can_write_it(String component) {
        Workload workload = Chart.with("everything").workload(component);

        assertThat(mount(workload).getMountPath()).isEqualTo("/etc/tocsin/authorities");
        assertThat(mount(workload).getReadOnly()).isTrue();
        assertThat(volume(workload).getSecret().getSecretName()).isEqualTo("our-authorities");
        assertThat(volume(workload).getSecret().getDefaultMode()).isEqualTo(0440);
    }

    @Test
    void it_may_come_from_a_config_map_as_well() {
        Rendered rendered = Chart.with("default", Map.of("authorities.configMap", "our-bundle", "database.tls", true));

        assertThat(volume(rendered.workload("config")).getConfigMap().getName()).isEqualTo("our-bundle");
        assertThat(rendered.environment("config"))
                .containsEntry(
                        "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS", "/etc/tocsin/authorities/ca.crt");
    }

    @Test
    void mail_goes_by_tls_from_the_beginning_where_the_values_say_so() {
        assertThat(Chart.with("everything", "smtp.tls", true).environment("notification"))
                .containsEntry("QUARKUS_MAILER_TLS", "true");
        assertThat(Chart.with("smtp.tls", true).environment("notification"))
                .containsEntry("QUARKUS_MAILER_TLS", "true");
    }

    private static Map<String, String> tls(Rendered rendered, String component) {
        Map<String, String> settings = new HashMap<>(rendered.environment(component));
        settings.keySet().removeIf(name -> name.endsWith("START_TLS") || !name.matches(".*(_TLS|SSL_MODE|TRUST_C).*"));
        return settings;
    }

    private static VolumeMount mount(Workload workload) {
        return workload.container().getVolumeMounts().stream()
                .filter(mount -> mount.getName().equals("authorities"))
                .findFirst()
                .orElseThrow();
    }

    private static Volume volume(Workload workload) {
        return workload.pod().getSpec().getVolumes().stream()
                .filter(volume -> volume.getName().equals("authorities"))
                .findFirst()
                .orElseThrow();
    }
}
