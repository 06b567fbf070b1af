package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsSecretTest {

    private static final String DIRECTORY = "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS";
    private static final String PROPERTIES = "SMALLRYE_CONFIG_LOCATIONS";

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void each_key_of_a_secret_is_a_setting_of_its_service(String component) {
        Rendered rendered = Chart.with(component + ".settingsSecret", "more-settings");
        Workload workload = rendered.workload(component);

        assertThat(rendered.environment(component)).containsEntry(DIRECTORY, "/run/secrets/tocsin");
        assertThat(rendered.environment(component)).doesNotContainKey(PROPERTIES);
        assertThat(workload.container().getVolumeMounts())
                .filteredOn(mount -> mount.getMountPath().equals("/run/secrets/tocsin"))
                .singleElement()
                .satisfies(mount -> {
                    assertThat(mount.getReadOnly()).isTrue();
                    assertThat(workload.pod().getSpec().getVolumes())
                            .filteredOn(volume -> volume.getName().equals(mount.getName()))
                            .singleElement()
                            .satisfies(volume -> {
                                assertThat(volume.getSecret().getSecretName()).isEqualTo("more-settings");
                                assertThat(volume.getSecret().getDefaultMode()).isEqualTo(0440);
                            });
                });
    }

    @Test
    void one_key_may_be_a_file_of_properties() {
        assertThat(Chart.with("everything").environment("notification"))
                .containsEntry(PROPERTIES, "/run/secrets/tocsin/tocsin.properties");
    }
}
