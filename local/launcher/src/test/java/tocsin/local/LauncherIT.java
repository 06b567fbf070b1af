package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import tocsin.local.embedded.TokenIssuer;

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
    void without_a_token_the_gateway_brings_a_refusal_and_with_a_bad_one_too() throws Exception {
        HttpResponse<String> none = run.tocsin().withoutToken().answer("GET", "/alerts", "");
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");

        String forged = TokenIssuer.fresh().token("administrator");
        HttpResponse<String> bad = run.tocsin().bearing(forged).answer("GET", "/alerts", "");
        assertThat(bad.statusCode()).isEqualTo(401);
        assertThat(bad.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    @Test
    @Order(3)
    void a_token_that_is_asked_for_while_all_runs_gives_what_its_role_may() throws Exception {
        Process command = new ProcessBuilder(
                        "../../run", "token", "--company", "acme", "--role", "viewer", "--data", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(command.waitFor()).isZero();
        assertThat(printed).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\n");
        Tocsin viewer = run.tocsin().bearing(printed.strip());

        assertThat(viewer.list("/alerts")).isEmpty();
        assertThat(viewer.answer("PUT", "/companies/acme", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void the_administrators_token_is_shown_and_is_in_a_file_for_its_owner_only() throws Exception {
        String token = run.addresses().path("token").textValue();

        assertThat(run.output().lines()).contains("export TOKEN=" + token);
        assertThat(Claims.of(token).path("roles")).singleElement().satisfies(role -> assertThat(role.textValue())
                .isEqualTo("administrator"));
        for (String file : List.of("run.json", "token.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Order(5)
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
    @Order(6)
    void what_a_killed_run_has_left_is_ended_by_the_next() throws Exception {
        List<ProcessHandle> left = run.children();
        String token = run.addresses().path("token").textValue();
        run.kill();
        assertThat(left).hasSize(4).allMatch(ProcessHandle::isAlive);

        run = LaunchedRun.start(folder).awaitReady();

        assertThat(run.output()).contains("ended 4 processes that a killed run had left");
        assertThat(left).noneMatch(Postmaster::runs);
        assertThat(run.children()).hasSize(4);
        assertThat(run.tocsin().bearing(token).list("/alerts"))
                .as("with the token of the run before")
                .isEmpty();
    }

    @Test
    @Order(7)
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
