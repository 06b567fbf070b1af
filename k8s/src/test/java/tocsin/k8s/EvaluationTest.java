package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    private static final Rendered RENDERED = Chart.with("evaluation");
    private static final List<String> PARTS = List.of("database", "broker", "inbox", "login");

    @Test
    void nothing_of_an_evaluation_is_there_unless_asked_for() {
        assertThat(Chart.with("everything").names()).noneMatch(name -> name.contains("evaluation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void the_services_find_each_part_at_a_service_and_port_that_are_there(String component) {
        Map<String, String> settings = RENDERED.environment(component);

        assertPart(
                "database",
                URI.create(settings.get("QUARKUS_DATASOURCE_REACTIVE_URL")).getPort());
        assertThat(settings.get("QUARKUS_DATASOURCE_REACTIVE_URL")).contains("//bell-tocsin-evaluation-database:");
        assertPart("broker", Integer.parseInt(settings.get("AMQP_PORT")));
        assertThat(settings).containsEntry("AMQP_HOST", "bell-tocsin-evaluation-broker");
        assertPart(
                "login",
                URI.create(settings.get("QUARKUS_OIDC_AUTH_SERVER_URL")).getPort());
    }

    @Test
    void mail_goes_to_the_inbox_and_nobody_is_asked() {
        Map<String, String> settings = RENDERED.environment("notification");

        assertPart("inbox", Integer.parseInt(settings.get("QUARKUS_MAILER_PORT")));
        assertThat(settings)
                .containsEntry("QUARKUS_MAILER_HOST", "bell-tocsin-evaluation-inbox")
                .containsEntry("QUARKUS_MAILER_START_TLS", "DISABLED")
                .containsEntry("TOCSIN_RECIPIENTS_CONFIRM", "false")
                .doesNotContainKeys("QUARKUS_MAILER_USERNAME", "TOCSIN_CONFIRMATIONS_URL");
    }

    @Test
    void every_secret_and_key_that_a_pod_wants_is_there_with_the_same_password_on_both_sides() {
        assertThat(RENDERED.workloads()).hasSize(7).allSatisfy(workload -> assertThat(
                        Rendered.environment(workload.container()).values())
                .filteredOn(value -> value.startsWith("bell-tocsin-evaluation") && value.contains("/"))
                .allSatisfy(reference -> assertThat(secret(reference)).isNotBlank()));
        Stream.of("config", "sampler", "notification", "broker")
                .forEach(user -> assertThat(secret("bell-tocsin-evaluation-" + user + "/password"))
                        .isEqualTo(secret("bell-tocsin-evaluation/" + user))
                        .hasSize(24));
        assertThat(secret("bell-tocsin-evaluation-client/client-secret"))
                .isEqualTo(secret("bell-tocsin-evaluation/client"));
    }

    @Test
    void passwords_are_drawn_at_the_installation_and_at_no_upgrade() {
        assertThat(RENDERED.of(Secret.class)).hasSize(7).allSatisfy(secret -> assertThat(
                        secret.getMetadata().getAnnotations())
                .containsEntry("helm.sh/hook", "pre-install")
                .containsEntry("helm.sh/hook-delete-policy", "before-hook-creation"));
        assertThat(RENDERED.named(Secret.class, "bell-tocsin-evaluation")
                        .getStringData()
                        .values())
                .doesNotHaveDuplicates();
        assertThat(secret("bell-tocsin-evaluation/broker"))
                .isNotEqualTo(Chart.with("evaluation")
                        .named(Secret.class, "bell-tocsin-evaluation")
                        .getStringData()
                        .get("broker"));
    }

    @Test
    void the_logins_tokens_have_what_the_services_look_for() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(secret("bell-tocsin-evaluation-login/realm.json"));

        assertThat(realm.findValuesAsText("clientId")).containsExactly("tocsin", "people");
        assertThat(realm.at("/clients/0/secret").asText()).isEqualTo(secret("bell-tocsin-evaluation/client"));
        for (JsonNode client : realm.get("clients")) {
            assertThat(client.findValuesAsText("included.custom.audience")).containsExactly("tocsin");
            assertThat(client.findValuesAsText("claim.name")).containsExactly("roles", "companies");
        }
        assertThat(realm.at("/users/0/credentials/0/value").asText())
                .isEqualTo(secret("bell-tocsin-evaluation/administrator"));
        assertThat(realm.at("/users/1/realmRoles/0").asText()).isEqualTo("editor");
        assertThat(realm.at("/users/1/groups/0").asText()).isEqualTo("/acme");
        assertThat(realm.at("/users/3/serviceAccountClientId").asText()).isEqualTo("tocsin");
        assertThat(realm.at("/users/3/realmRoles/0").asText()).isEqualTo("service");
    }

    @Test
    void the_logins_tokens_are_of_the_issuer_that_the_services_trust() {
        Map<String, String> login =
                Rendered.environment(RENDERED.workload("evaluation-login").container());

        assertThat(RENDERED.environment("config"))
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", login.get("KC_HOSTNAME") + "/realms/tocsin");
        assertThat(RENDERED.environment("sampler"))
                .containsEntry("QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", login.get("KC_HOSTNAME") + "/realms/tocsin");
    }

    @Test
    void what_a_part_mounts_is_there() {
        assertThat(PARTS).allSatisfy(part -> assertThat(pod(part).getVolumes())
                .isNotEmpty()
                .allSatisfy(volume -> assertThat(source(volume)).isTrue())
                .extracting(Volume::getName)
                .containsExactlyInAnyOrderElementsOf(pod(part).getContainers().get(0).getVolumeMounts().stream()
                        .map(mount -> mount.getName())
                        .toList()));
    }

    @Test
    void the_parts_run_without_rights_and_all_but_the_login_on_a_root_that_is_read_only() {
        assertThat(PARTS).allSatisfy(part -> {
            var container = pod(part).getContainers().get(0).getSecurityContext();
            assertThat(pod(part).getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod(part).getAutomountServiceAccountToken()).isFalse();
            assertThat(container.getAllowPrivilegeEscalation()).isFalse();
            assertThat(container.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(Objects.requireNonNullElse(container.getReadOnlyRootFilesystem(), false))
                    .isEqualTo(!part.equals("login"));
        });
    }

    private static boolean source(Volume volume) {
        if (volume.getConfigMap() != null) {
            return !RENDERED.named(ConfigMap.class, volume.getConfigMap().getName())
                    .getData()
                    .isEmpty();
        }
        return volume.getEmptyDir() != null || secret(volume.getSecret().getSecretName() + "/realm.json") != null;
    }

    private static PodSpec pod(String part) {
        return RENDERED.workload("evaluation-" + part).pod().getSpec();
    }

    private static void assertPart(String part, int port) {
        assertThat(RENDERED.service("bell-tocsin-evaluation-" + part).getSpec().getPorts())
                .extracting("port")
                .contains(port);
    }

    /** The value of {@code secret/key}. */
    private static String secret(String reference) {
        String[] parts = reference.split("/");
        return RENDERED.named(Secret.class, parts[0]).getStringData().get(parts[1]);
    }
}
