package tocsin.config.catalog.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;

/** What the guide tells a reader to type works, in its order. Needs bash, curl and diff, as its reader does. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AlertsAsCodeTest {

    private static final Path GUIDE = Path.of("..", "docs", "alerts-as-code.md");

    @TempDir
    Path folder;

    private final String company = Api.freshId();

    @Test
    void the_commands_of_the_guide_work_in_their_order() throws Exception {
        Api.putCompany(company, Contract.example("company.json").put("id", company))
                .then()
                .statusCode(201);
        List<String> commands = blocks("sh");
        String document = blocks("yaml").get(0);
        assertThat(commands).hasSize(7).allMatch(command -> command.contains("curl"));

        assertThat(typed(commands.get(0))).isEmpty();
        Files.writeString(folder.resolve("acme.yaml"), document);
        assertThat(counts(typed(commands.get(1))))
                .isEqualTo("{\"created\":1,\"changed\":0,\"unchanged\":1,\"deleted\":0}");
        assertThat(counts(typed(commands.get(2))))
                .isEqualTo("{\"created\":1,\"changed\":0,\"unchanged\":1,\"deleted\":0}");
        Files.writeString(folder.resolve("acme.yaml"), document.replace("threshold: 30", "threshold: 25"));
        assertThat(withoutKey(typed(commands.get(1))))
                .isEqualTo(withoutKey(blocks("json").get(0)));
        Files.writeString(folder.resolve("acme.yaml"), document);
        assertThat(counts(typed(commands.get(3))))
                .isEqualTo("{\"created\":0,\"changed\":0,\"unchanged\":2,\"deleted\":0}");
        assertThat(typed(commands.get(4))).isEmpty();
        assertThat(typed(commands.get(5))).contains("title: Low ASR");
        assertThat(counts(typed(commands.get(6))))
                .isEqualTo("{\"created\":0,\"changed\":0,\"unchanged\":2,\"deleted\":0}");
    }

    private List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\\n([^`]*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .map(text -> text.replace("company=acme", "company=" + company)
                        .replace("company: acme", "company: " + company)
                        .replace("id: acme", "id: " + company)
                        .replace("\"company\": \"acme\"", "\"company\": \"" + company + "\""))
                .toList();
    }

    private static String counts(String answer) {
        return Contract.json(answer).get("counts").toString();
    }

    /** Companies have fresh ids and alerts random ones. */
    private static JsonNode withoutKey(String answer) {
        JsonNode json = Contract.json(answer);
        json.get("changes").forEach(change -> ((ObjectNode) change).remove("key"));
        return json;
    }

    /** What a shell prints that is told to stop at the first request which is refused. */
    private String typed(String commands) throws Exception {
        String script = "set -euo pipefail\ncurl() { command curl -sS --fail-with-body \"$@\"; }\n"
                + commands.replace("localhost:8080", "localhost:" + RestAssured.port);
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().put("TOKEN", TestTokens.of("administrator"));
        Process bash = shell.start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as("%s%n%s", commands, output).isZero();
        return output;
    }
}
