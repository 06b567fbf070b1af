package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a reader to type works, and answers what it says. Needs bash and curl, as its reader does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadMeIT {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final String GATEWAY = "localhost:8080";
    private static final Pattern TOKEN = Pattern.compile("(?m)^(export TOKEN=\\$\\(\\./run token .*\\))$");

    /** A block of commands and, if the next thing is a block of JSON, the answer. */
    private static final Pattern EXAMPLE =
            Pattern.compile("```sh\\n(?<commands>[^`]*?)```(?:\\n\\n```json\\n(?<answer>[^`]*?)```)?", Pattern.DOTALL);

    @TempDir
    static Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private LaunchedRun run;
    private String token;

    @BeforeAll
    void start() throws Exception {
        run = LaunchedRun.start(folder).awaitReady();
        token = token();
    }

    /** What the README's reader has in the variable after its line about that. */
    private String token() throws Exception {
        List<String> lines = TOKEN.matcher(Files.readString(README))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(lines).as("lines that make a token").hasSize(1);
        return typed(lines.get(0) + "\nprintf %s \"$TOKEN\"", "none yet");
    }

    @AfterAll
    void stop() throws InterruptedException {
        run.close();
    }

    private record Example(String commands, String answer) {}

    private static List<Example> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(README))
                .results()
                .map(match -> new Example(match.group(1), match.group(2)))
                .filter(example -> example.commands().contains("curl"))
                .toList();
    }

    @Test
    void the_commands_of_the_readme_work_in_their_order() throws Exception {
        List<Example> examples = examples();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(3).anyMatch(example -> example.answer() != null);
        for (Example example : examples) {
            String output = typed(example.commands(), token);
            if (example.answer() != null) {
                assertThat(json.readTree(output)).as(example.commands()).isEqualTo(json.readTree(example.answer()));
            }
        }
    }

    /** What a shell prints that is told to stop at the first request which is refused. */
    private String typed(String commands, String token) throws Exception {
        String gateway = run.addresses().path("gateway").textValue().replace("http://", "");
        String script = "set -euo pipefail\ncurl() { command curl -sS --fail-with-body \"$@\"; }\n"
                + commands.replace(GATEWAY, gateway).replace("./run token", "../../run token --data " + folder);
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        shell.environment().put("TOKEN", token);
        Process bash = shell.start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as("%s%n%s", commands, output).isZero();
        return output;
    }
}
