package tocsin.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.process.Service;

class NativeImageTest {

    @TempDir
    private Path folder;

    @Test
    void hasTheExecutableAndItsBillOfMaterials() throws Exception {
        Built built = Built.in(folder, Service.SAMPLER);
        ImagePlan plan = NativeImage.of(Service.SAMPLER, "1.2.3", built.repository());

        ImageArchive image = built.shipped(plan, folder.resolve("image"));

        assertThat(image.name()).isEqualTo("metric-sampler-service:1.2.3-native");
        assertThat(image.entries())
                .filteredOn(TarArchiveEntry::isFile)
                .extracting(TarArchiveEntry::getName, TarArchiveEntry::getMode)
                .containsExactly(
                        tuple("usr/share/sbom/metric-sampler-service.cdx.json", 0100644),
                        tuple("app/metric-sampler-service", 0100755));
    }

    @Test
    void leavesEveryOptionToWhoeverGivesOtherArguments() throws Exception {
        Built built = Built.in(folder, Service.SAMPLER);

        ImagePlan plan = NativeImage.of(Service.SAMPLER, "1.2.3", built.repository());

        assertThat(plan.entrypoint()).containsExactly("/app/metric-sampler-service");
        assertThat(plan.arguments())
                .containsExactly("-XX:MaximumHeapSizePercent=60", "-XX:+ExitOnOutOfMemoryError", "-Xmn16m");
    }
}
