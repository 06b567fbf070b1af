package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void tables_change_once_and_before_any_pod_of_the_new_version_is_there(String component) {
        Rendered rendered = Chart.with("everything");
        Job job = rendered.named(Job.class, "bell-tocsin-" + component + "-migration");

        assertThat(job.getMetadata().getAnnotations())
                .containsEntry("helm.sh/hook", "pre-install,pre-upgrade")
                .containsEntry("helm.sh/hook-delete-policy", "before-hook-creation,hook-succeeded");
        assertThat(job.getSpec().getActiveDeadlineSeconds()).isEqualTo(3600);
        assertThat(job.getSpec().getBackoffLimit()).isEqualTo(2);
        assertThat(pod(job).getRestartPolicy()).isEqualTo("Never");
        assertThat(container(job).getImage())
                .isEqualTo(rendered.workload(component).container().getImage());
        assertThat(rendered.environment(component)).containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void a_migration_knows_the_database_and_no_other_secret(String component) {
        Job job = Chart.with("everything").named(Job.class, "bell-tocsin-" + component + "-migration");

        assertThat(new TreeMap<>(Rendered.environment(container(job))))
                .isEqualTo(new TreeMap<>(Map.of(
                        "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://database.example.com:5433/tocsin",
                        "QUARKUS_DATASOURCE_USERNAME", "role-" + component + "/username",
                        "QUARKUS_DATASOURCE_PASSWORD", "role-" + component + "/password",
                        "QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE", "verify-full",
                        "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM", "true",
                        "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS",
                                "/etc/tocsin/authorities/authorities.pem",
                        "QUARKUS_FLYWAY_MIGRATE_AT_START", "true",
                        "QUARKUS_INIT_AND_EXIT", "true")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void a_migration_takes_the_services_further_settings(String component) {
        Rendered rendered = Chart.with("default", component + ".environment.QUARKUS_LOG_LEVEL", "DEBUG");

        assertThat(Rendered.environment(
                        container(rendered.named(Job.class, "bell-tocsin-" + component + "-migration"))))
                .containsEntry("QUARKUS_LOG_LEVEL", "DEBUG")
                .containsEntry("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=50");
    }

    @Test
    void a_migration_needs_no_object_of_the_release_and_has_no_right_more_than_a_service() {
        Rendered rendered = Chart.with("everything");
        PodSpec service = rendered.workload("config").pod().getSpec();

        assertThat(rendered.of(Job.class)).hasSize(3).allSatisfy(job -> {
            assertThat(pod(job).getServiceAccountName()).isNull();
            assertThat(pod(job).getAutomountServiceAccountToken()).isFalse();
            assertThat(pod(job).getEnableServiceLinks()).isFalse();
            assertThat(pod(job).getSecurityContext()).isEqualTo(service.getSecurityContext());
            assertThat(pod(job).getImagePullSecrets()).isEqualTo(service.getImagePullSecrets());
            assertThat(container(job).getSecurityContext())
                    .isEqualTo(service.getContainers().get(0).getSecurityContext());
            assertThat(pod(job).getVolumes()).extracting("name").containsExactly("tmp", "authorities");
        });
    }

    @Test
    void nobody_asks_a_migration_and_it_reaches_the_database_only_before_it_begins() {
        Rendered rendered = Chart.with("default");
        NetworkPolicy policy = rendered.named(NetworkPolicy.class, "bell-tocsin-migrations");
        var selected = policy.getSpec().getPodSelector();

        assertThat(policy.getMetadata().getAnnotations())
                .containsEntry("helm.sh/hook", "pre-install,pre-upgrade")
                .containsEntry("helm.sh/hook-weight", "-10");
        assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.getSpec().getIngress()).isEmpty();
        assertThat(policy.getSpec().getEgress())
                .flatExtracting(rule -> rule.getPorts())
                .extracting(port -> port.getPort().getIntVal())
                .containsExactly(53, 53, 5432);
        assertThat(rendered.of(Job.class)).allSatisfy(job -> {
            Map<String, String> labels =
                    job.getSpec().getTemplate().getMetadata().getLabels();
            assertThat(labels).containsAllEntriesOf(selected.getMatchLabels());
            assertThat(selected.getMatchExpressions()).singleElement().satisfies(among -> assertThat(among.getValues())
                    .contains(labels.get(among.getKey())));
        });
    }

    @Test
    void a_migrations_pod_is_taken_for_no_pod_of_the_service() {
        Rendered rendered = Chart.with("default");

        assertThat(rendered.of(Job.class))
                .allSatisfy(job -> assertThat(rendered.workloads()).noneSatisfy(workload -> assertThat(
                                job.getSpec().getTemplate().getMetadata().getLabels())
                        .containsAllEntriesOf(workload.selector())));
    }

    @Test
    void where_each_pod_changes_the_tables_when_it_starts_there_is_no_job() {
        Rendered rendered = Chart.with("migrations.by", "start");

        assertThat(rendered.of(Job.class)).isEmpty();
        assertThat(rendered.names()).doesNotContain("NetworkPolicy bell-tocsin-migrations");
        assertThat(List.of("config", "sampler", "notification")).allSatisfy(component -> assertThat(
                        rendered.workload(component).container().getEnv())
                .contains(new EnvVar("QUARKUS_FLYWAY_MIGRATE_AT_START", "true", null)));
    }

    private static PodSpec pod(Job job) {
        return job.getSpec().getTemplate().getSpec();
    }

    private static Container container(Job job) {
        return pod(job).getContainers().get(0);
    }
}
