package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.Postmaster;

/** What goes wrong around a run, on the real launcher; one story, told in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {

    @TempDir
    static Path temporary;

    private Path folder;
    private LaunchedRun run;

    @BeforeAll
    void start() throws Exception {
        folder = temporary.resolve("the data");
        run = LaunchedRun.start(folder).awaitReady();
    }

    @AfterAll
    void stop() throws Exception {
        run.close();
    }

    @Test
    @Order(1)
    void another_run_on_the_same_folder_ends_with_one_line_and_disturbs_nothing() throws Exception {
        JsonNode addresses = run.addresses();
        LaunchedRun second = LaunchedRun.start(folder);

        assertThat(second.awaitEnd()).isEqualTo(2);
        assertThat(errors(second))
                .singleElement()
                .asString()
                .contains("the data folder " + folder + " is held by another run (process " + run.pid() + ")");
        assertThat(run.addresses()).isEqualTo(addresses);
        assertThat(run.children()).hasSize(4);
        assertThat(run.tocsin().list("/states")).isEmpty();
    }

    @Test
    @Order(2)
    void a_taken_port_ends_a_run_with_one_line_before_anything_is_started() throws Exception {
        Path other = temporary.resolve("other");
        int taken = URI.create(run.addresses().path("gateway").textValue()).getPort();
        LaunchedRun second = LaunchedRun.start(other, "--gateway-port", Integer.toString(taken));

        assertThat(second.awaitEnd()).isEqualTo(3);
        assertThat(errors(second))
                .containsExactly("tocsin: port " + taken + " for the gateway is taken; choose another with "
                        + "--gateway-port, or let every part find one with --ports auto");
        assertThat(other.resolve("postgres")).doesNotExist();
        assertThat(other.resolve("run.processes")).doesNotExist();
    }

    @Test
    @Order(3)
    void what_a_killed_run_has_left_is_ended_by_the_next() throws Exception {
        List<ProcessHandle> left = run.children();
        run.kill();
        assertThat(left).hasSize(4).allMatch(ProcessHandle::isAlive);

        run = LaunchedRun.start(folder).awaitReady();

        assertThat(run.output()).contains("ended 4 processes that a killed run had left");
        assertThat(left).noneMatch(Postmaster::runs);
        assertThat(run.children()).hasSize(4);
        assertThat(run.tocsin().list("/alerts")).isEmpty();
    }

    @Test
    @Order(4)
    void a_service_that_ends_stops_everything_with_the_end_of_its_log() throws Exception {
        List<ProcessHandle> children = run.children();
        ProcessHandle service = children.stream()
                .filter(child -> child.parent()
                        .map(ProcessHandle::pid)
                        .filter(pid -> pid == run.pid())
                        .isPresent())
                .findFirst()
                .orElseThrow();
        service.destroyForcibly();

        assertThat(run.awaitEnd()).isEqualTo(1);
        assertThat(run.output())
                .containsPattern(
                        "tocsin: [a-z-]+-service has ended by itself; the end of .*/logs/[a-z-]+-service\\.log:");
        assertThat(children).noneMatch(Postmaster::runs);
    }

    private static List<String> errors(LaunchedRun run) throws Exception {
        return run.output().lines().filter(line -> line.startsWith("tocsin:")).toList();
    }
}
