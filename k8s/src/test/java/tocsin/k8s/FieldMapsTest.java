package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldMapsTest {

    private static final Path MAPS =
            Path.of("../docs/field-maps").toAbsolutePath().normalize();
    private static final String VARIABLE = "TOCSIN_INGEST_FIELD_MAPS";

    @Test
    void field_maps_given_by_value_reach_the_sampler_letter_by_letter() throws IOException {
        Rendered rendered = Chart.withFiles(Map.of(
                "sampler.fieldMaps.billing\\.yaml", MAPS.resolve("billing.yaml"),
                "sampler.fieldMaps.asterisk\\.yaml", MAPS.resolve("asterisk.yaml")));

        assertThat(rendered.of(ConfigMap.class)).singleElement().satisfies(map -> assertThat(map.getData())
                .isEqualTo(Map.of(
                        "billing.yaml", Files.readString(MAPS.resolve("billing.yaml")),
                        "asterisk.yaml", Files.readString(MAPS.resolve("asterisk.yaml")))));
    }

    @Test
    void nothing_in_a_map_is_taken_for_the_charts_own(@TempDir Path folder) throws IOException {
        String text = "{{ .Values }}\r\n\t'\"\\d+: # ü\n\n  no end of line";
        Path file = Files.writeString(folder.resolve("odd.json"), text);

        assertThat(Chart.withFiles(Map.of("sampler.fieldMaps.odd\\.json", file)).of(ConfigMap.class))
                .singleElement()
                .satisfies(map -> assertThat(map.getData()).isEqualTo(Map.of("odd.json", text)));
    }

    @Test
    void the_sampler_is_told_the_directory_in_which_it_finds_them_and_cannot_write_there() {
        Rendered rendered = Chart.with("field-maps");
        Workload sampler = rendered.workload("sampler");
        VolumeMount mount = sampler.container().getVolumeMounts().stream()
                .filter(each -> each.getMountPath()
                        .equals(rendered.environment("sampler").get(VARIABLE)))
                .findFirst()
                .orElseThrow();
        Volume volume = sampler.pod().getSpec().getVolumes().stream()
                .filter(each -> each.getName().equals(mount.getName()))
                .findFirst()
                .orElseThrow();

        assertThat(mount.getReadOnly()).isTrue();
        assertThat(rendered.of(ConfigMap.class))
                .singleElement()
                .satisfies(map -> assertThat(map.getMetadata().getName()).isEqualTo("bell-tocsin-sampler-field-maps"));
        assertThat(volume.getConfigMap().getName()).isEqualTo("bell-tocsin-sampler-field-maps");
        assertThat(volume.getConfigMap().getItems()).isEmpty();
    }

    @Test
    void the_samplers_pod_and_no_other_is_replaced_when_a_map_changes() {
        Rendered before = Chart.with("field-maps");
        Rendered same = Chart.with("field-maps", "config.replicas", 3);
        Rendered after = Chart.with("field-maps", "sampler.fieldMaps.pbx\\.yaml", "name: another");
        Rendered renamed = Chart.with("field-maps", "sampler.fieldMaps.pbx-2\\.yaml", "name: pbx-2");

        assertThat(same.workload("sampler").pod())
                .isEqualTo(before.workload("sampler").pod());
        assertThat(List.of(before, after, renamed))
                .extracting(rendered ->
                        rendered.workload("sampler").pod().getMetadata().getAnnotations())
                .doesNotHaveDuplicates()
                .allSatisfy(annotations -> assertThat(annotations).containsOnlyKeys("checksum/field-maps"));
        assertThat(List.of("config", "notification"))
                .allSatisfy(other -> assertThat(after.workload(other).pod())
                        .isEqualTo(before.workload(other).pod()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void without_maps_nothing_speaks_of_them(String component) {
        Rendered rendered = Chart.with("default");
        Workload workload = rendered.workload(component);

        assertThat(rendered.of(ConfigMap.class)).isEmpty();
        assertThat(rendered.environment(component)).doesNotContainKey(VARIABLE);
        assertThat(workload.pod().getMetadata().getAnnotations()).isEmpty();
        assertThat(workload.container().getVolumeMounts())
                .extracting(VolumeMount::getName)
                .containsExactly("tmp");
        assertThat(workload.pod().getSpec().getVolumes())
                .extracting(Volume::getName)
                .containsExactly("tmp");
    }
}
