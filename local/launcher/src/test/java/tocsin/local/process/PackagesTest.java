package tocsin.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.settings.Failure;

class PackagesTest {

    @TempDir
    Path repository;

    @Test
    void a_service_is_started_from_its_jar_with_the_java_of_the_launcher() throws Exception {
        Path jar = repository.resolve("metric-sampler-service/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);

        assertThat(new Packages(repository, false).command(Service.SAMPLER))
                .containsExactly(System.getProperty("java.home") + "/bin/java", "-jar", jar.toString());
    }

    @Test
    void the_jvm_of_a_service_that_is_not_busy_does_not_optimise_for_long() throws Exception {
        Path jar = repository.resolve("notification-service/target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);

        assertThat(new Packages(repository, false).command(Service.NOTIFICATION))
                .containsExactly(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        jar.toString());
    }

    @Test
    void a_service_is_started_from_its_native_executable_where_that_is_asked_for() throws Exception {
        Path executable = repository.resolve("notification-service/target/notification-service-1-runner");
        Files.createDirectories(executable.getParent());
        assertThat(Files.createFile(executable).toFile().setExecutable(true)).isTrue();

        assertThat(new Packages(repository, true).command(Service.NOTIFICATION))
                .containsExactly(executable.toString(), "-Xmn8m");
    }

    @Test
    void a_service_that_is_not_built_is_named_with_how_to_build_it() {
        assertThatThrownBy(() -> new Packages(repository, false).command(Service.CONFIG))
                .isInstanceOf(Failure.class)
                .hasMessage(
                        "alert-config-service is not built, %s/alert-config-service/target/quarkus-app/quarkus-run.jar "
                                + "is missing; build it with mvn package, or start with ./run",
                        repository);
        assertThatThrownBy(() -> new Packages(repository, true).command(Service.CONFIG))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("has no native executable")
                .hasMessageEndingWith("build it with mvn verify -Dnative");
    }
}
