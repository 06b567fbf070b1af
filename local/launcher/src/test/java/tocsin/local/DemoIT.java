package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The first thing that a newcomer sees. It takes a minute, in which it mostly waits, as does this. */
@Execution(ExecutionMode.CONCURRENT)
class DemoIT {

    @TempDir
    Path folder;

    @Test
    void the_demo_shows_two_alerts_fire_and_reset_and_their_four_e_mails() throws Exception {
        try (LaunchedRun run = LaunchedRun.start(folder, "--demo").awaitReady()) {
            await("the end of the demo")
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> run.output().contains("alerts fired")
                            || run.output().contains("The demo has failed"));

            assertThat(run.output())
                    .contains("Demo: 2 alerts fired, 2 were reset, 4 e-mails")
                    .containsPattern("\\| To: noc@acme.example\\s+\\| Subject: .*Low ASR")
                    .containsPattern("\\| To: billing@acme.example\\s+\\| Subject: .*Low balance");
        }
    }
}
