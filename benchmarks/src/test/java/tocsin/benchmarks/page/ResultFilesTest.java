package tocsin.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.benchmarks.start.Start;

class ResultFilesTest {

    @TempDir
    private Path folder;

    @Test
    void what_was_written_is_read_again() throws Exception {
        Start start = new Start(List.of(new Start.Row("notification-service", "JVM 17", 1.5, 1.4, 1.7, 190)));
        Measured<Start> measured = Measured.now("benchmarks/measure start", "abc", Machine.here(), start);
        ResultFiles results = new ResultFiles(folder.resolve("measured"));
        results.write("start", measured);

        assertThat(results.read("start", Start.class)).contains(measured);
        assertThat(results.read("growth", Start.class)).isEmpty();
    }
}
