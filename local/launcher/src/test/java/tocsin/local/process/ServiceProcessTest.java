package tocsin.local.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.settings.Failure;

@Timeout(30)
class ServiceProcessTest {

    @TempDir
    Path temporary;

    @Test
    void a_service_that_does_not_start_is_told_with_its_reasons_and_without_the_stack_frames() throws Exception {
        Path log = temporary.resolve("sampler.log");
        ServiceProcess process = start(
                log,
                "echo Failed to start; printf '\\tat tocsin.Main.run(Main.java:1)\\n%.0s' $(seq 20)",
                "echo 'Caused by: Field maps that cannot be used:'; echo '#/name is required'",
                "printf '\\tat tocsin.Maps.read(Maps.java:1)\\n%.0s' $(seq 20); printf '\\t... 9 more\\n'; exit 1");

        process.ended().get(20, TimeUnit.SECONDS);

        assertThatThrownBy(process::demandAlive)
                .isInstanceOf(Failure.class)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "metric-sampler-service has ended with status 1; the end of " + log + ":",
                        "Failed to start",
                        "Caused by: Field maps that cannot be used:",
                        "#/name is required"));
    }

    private static ServiceProcess start(Path log, String... commands) throws Failure {
        return ServiceProcess.start(Service.SAMPLER, List.of("sh", "-c", String.join("; ", commands)), Map.of(), log);
    }
}
