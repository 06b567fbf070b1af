package tocsin.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.settings.DataFolder;

@Timeout(30)
class LeftOversTest {

    @TempDir
    Path temporary;

    private DataFolder folder;
    private RunRecord record;
    private Process process;

    @BeforeEach
    void start() throws Exception {
        folder = DataFolder.at(temporary);
        record = new RunRecord(folder.processes());
        process = new ProcessBuilder("sleep", "1000").start();
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    @Test
    void a_process_that_was_noted_is_ended() throws Exception {
        record.add("a service", process.toHandle());

        assertThat(LeftOvers.end(folder)).containsExactly(process.pid());
        assertThat(process.waitFor()).isNotZero();
        assertThat(folder.processes()).doesNotExist();
    }

    @Test
    void another_process_that_has_come_by_the_same_number_is_left_alone() throws Exception {
        Files.writeString(
                folder.processes(), "%d %d a service%n".formatted(process.pid(), Instant.EPOCH.toEpochMilli()));

        assertThat(LeftOvers.end(folder)).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_line_that_was_cut_short_is_passed_over() throws Exception {
        record.add("a service", process.toHandle());
        Files.writeString(folder.processes(), "4711", StandardOpenOption.APPEND);

        assertThat(LeftOvers.end(folder)).containsExactly(process.pid());
    }

    @Test
    void after_a_run_that_ended_well_there_is_nothing_to_end() throws Exception {
        assertThat(LeftOvers.end(folder)).isEmpty();
    }
}
