package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    @TempDir
    Path folder;

    private final StringWriter told = new StringWriter();

    private int run(Map<String, String> environment, String... options) {
        return new CommandLine(new Main(new Console(System.out, System.err), environment))
                .setOut(new PrintWriter(told, true))
                .setErr(new PrintWriter(told, true))
                .execute(options);
    }

    @Test
    void a_demo_with_an_outside_issuer_wants_a_token_of_it_before_anything_starts() {
        int status = run(
                Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.com"),
                "--demo",
                "--data",
                folder.toString());

        assertThat(status).isEqualTo(64);
        assertThat(told.toString())
                .startsWith("--demo wants an administrator's token of the outside issuer in the variable TOKEN");
    }

    @Test
    void the_help_names_the_command_for_tokens_and_the_variable_of_an_outside_issuer() {
        assertThat(run(Map.of(), "--help")).isZero();

        assertThat(told.toString())
                .contains("An administrator's is shown at the start")
                .containsPattern("token +Prints a token for the services")
                .contains("QUARKUS_OIDC_AUTH_SERVER_URL      an OpenID Connect provider");
    }
}
