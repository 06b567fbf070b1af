package tocsin.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.process.Service;

class JvmImageTest {

    @TempDir
    private Path folder;

    @Test
    void runsTheServiceFromTheCacheAsNobody() throws Exception {
        ImageArchive image = shipped("first");

        assertThat(image.name()).isEqualTo("notification-service:1.2.3");
        assertThat(image.configuration())
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                        {
                          "User": "10001:10001",
                          "Entrypoint": ["/opt/java/bin/java", "-XX:Flags=/app/jvm.flags", "-XX:AOTCache=/app/app.aot",
                                         "-jar", "/app/quarkus-run.jar"],
                          "Cmd": [],
                          "Env": [],
                          "WorkingDir": "/tmp",
                          "ExposedPorts": {"8083/tcp": {}},
                          "Labels": {
                            "org.opencontainers.image.title": "notification-service",
                            "org.opencontainers.image.description": "Tocsin: notification-service",
                            "org.opencontainers.image.version": "1.2.3",
                            "org.opencontainers.image.licenses": "Apache-2.0"
                          },
                          "Volumes": {}
                        }
                        """));
    }

    @Test
    void hasWhatChangesMostOftenInTheHighestLayers() throws Exception {
        ImageArchive image = shipped("first");

        assertThat(image.history()).containsExactly("java runtime", "dependencies", "sbom", "application", "aot cache");
        assertThat(image.entries())
                .filteredOn(TarArchiveEntry::isFile)
                .extracting(TarArchiveEntry::getName)
                .containsExactly(
                        "opt/java/bin/java",
                        "app/lib/boot/org.example.boot.jar",
                        "app/lib/main/org.example.library.jar",
                        "usr/share/sbom/notification-service.cdx.json",
                        "app/app/service.jar",
                        "app/jvm.flags",
                        "app/lib/main/tocsin.access.jar",
                        "app/quarkus-run.jar",
                        "app/quarkus/generated-bytecode.jar",
                        "app/app.aot");
    }

    @Test
    void hasFilesOfRootThatAreAllOfOneMoment() throws Exception {
        assertThat(shipped("first").entries())
                .allSatisfy(entry ->
                        assertThat(entry.getLastModifiedDate().toInstant()).isEqualTo(Instant.ofEpochSecond(1)))
                .filteredOn(TarArchiveEntry::isFile)
                .extracting(TarArchiveEntry::getName, TarArchiveEntry::getMode, TarArchiveEntry::getLongUserId)
                .contains(tuple("opt/java/bin/java", 0100755, 0L), tuple("app/app.aot", 0100644, 0L));
    }

    @Test
    void isTheSameWheneverItIsMadeOfTheSame() throws Exception {
        assertThat(shipped("first").layers()).isEqualTo(shipped("second").layers());
    }

    private ImageArchive shipped(String place) throws Exception {
        Built built = Built.in(folder.resolve(place), Service.NOTIFICATION);
        ImagePlan plan = JvmImage.of(Service.NOTIFICATION, "1.2.3", built.repository(), built.layout());
        return built.shipped(plan, folder.resolve(place + "-image"));
    }
}
