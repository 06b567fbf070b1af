package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Outside;
import tocsin.local.settings.Ports;
import tocsin.local.settings.Settings;

class SummaryTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private List<String> printed(Map<String, String> environment) throws Exception {
        Outside outside = new Outside(environment);
        DataFolder data = DataFolder.at(folder);
        Settings settings = new Settings(folder, data, Ports.usual(Map.of()), outside, false);
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        new Summary(settings, Tokens.of(data, outside), console).print(Duration.ofSeconds(7));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void an_administrators_token_is_on_a_line_that_can_be_copied_with_how_long_it_is_good() throws Exception {
        Instant before = Instant.now();

        List<String> lines = printed(Map.of());

        assertThat(lines).contains("  Token      an administrator's, good for 30 days; for others: ./run token --help");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("export TOKEN="))
                .singleElement()
                .satisfies(line -> assertThat(Claims.of(line.substring("export TOKEN=".length()))
                                .path("exp")
                                .longValue())
                        .isBetween(
                                before.plus(Duration.ofDays(30)).getEpochSecond(),
                                Instant.now().plus(Duration.ofDays(30)).getEpochSecond()));
    }

    @Test
    void the_link_to_the_portal_has_the_same_token_where_no_server_sees_it() throws Exception {
        List<String> lines = printed(Map.of());

        String token = lines.stream()
                .filter(line -> line.startsWith("export TOKEN="))
                .map(line -> line.substring("export TOKEN=".length()))
                .findFirst()
                .orElseThrow();
        assertThat(lines).contains("  Portal     http://127.0.0.1:8080/#token=" + token);
    }

    @Test
    void an_outside_issuer_is_named_and_no_token_is_made() throws Exception {
        List<String> lines = printed(Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.com/realms/noc"));

        assertThat(lines)
                .contains("  Tokens     outside: of https://id.example.com/realms/noc")
                .contains("  Portal     http://127.0.0.1:8080/  (asks for a token)")
                .noneMatch(line -> line.contains("TOKEN=") || line.contains("#token="));
        assertThat(folder.resolve("token.key")).doesNotExist();
    }
}
