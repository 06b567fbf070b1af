package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tocsin.local.settings.DataFolder;

class TokenCommandTest {

    @TempDir
    Path folder;

    private record Printed(int status, String out, String err) {

        JsonNode claims() {
            assertThat(err).isEmpty();
            assertThat(status).isZero();
            assertThat(out.lines()).hasSize(1);
            return Claims.of(out.strip());
        }
    }

    private Printed run(String options) {
        return run(Map.of(), options);
    }

    private Printed run(Map<String, String> environment, String options) {
        List<String> arguments = new ArrayList<>(List.of("token", "--data", folder.toString()));
        Arrays.stream(options.split(" ")).filter(word -> !word.isEmpty()).forEach(arguments::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        StringWriter usage = new StringWriter();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = new CommandLine(new Main(console, environment))
                .setErr(new PrintWriter(usage, true))
                .execute(arguments.toArray(String[]::new));
        return new Printed(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8) + usage);
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.textValue()));
        return words;
    }

    @Test
    void with_a_company_it_is_an_editors_of_that_company_for_eight_hours() {
        Instant before = Instant.now();

        JsonNode claims = run("--company acme").claims();

        assertThat(words(claims.path("roles"))).containsExactly("editor");
        assertThat(words(claims.path("companies"))).containsExactly("acme");
        assertThat(claims.path("sub").textValue()).isEqualTo("editor of acme");
        assertThat(claims.path("aud").textValue()).isEqualTo("tocsin");
        assertThat(Instant.ofEpochSecond(claims.path("exp").longValue()))
                .isBetween(
                        before.plus(Duration.ofHours(8)).minusSeconds(1),
                        Instant.now().plus(Duration.ofHours(8)));
    }

    @Test
    void several_companies_are_one_after_the_other_or_in_a_list() {
        JsonNode claims =
                run("--company acme,globex --company initech --role viewer").claims();

        assertThat(words(claims.path("companies"))).containsExactlyInAnyOrder("acme", "globex", "initech");
        assertThat(words(claims.path("roles"))).containsExactly("viewer");
        assertThat(claims.path("sub").textValue()).isEqualTo("viewer of acme, globex, initech");
    }

    @Test
    void an_administrator_and_a_publisher_are_bound_to_no_company() {
        JsonNode administrator =
                run("--role administrator --name jo@example.com --valid P30D").claims();
        assertThat(words(administrator.path("roles"))).containsExactly("administrator");
        assertThat(administrator.path("companies")).isEmpty();
        assertThat(administrator.path("sub").textValue()).isEqualTo("jo@example.com");
        assertThat(administrator.path("exp").longValue()
                        - administrator.path("iat").longValue())
                .isBetween(30L * 86_400 - 1, 30L * 86_400 + 1);

        JsonNode publisher = run("--role publisher").claims();
        assertThat(words(publisher.path("roles"))).containsExactly("publisher");
        assertThat(publisher.path("sub").textValue()).isEqualTo("publisher");
    }

    @Test
    void the_folder_of_a_run_that_lasts_is_no_obstacle() throws Exception {
        try (FolderLock held = FolderLock.take(DataFolder.at(folder))) {
            assertThat(run("--company acme").claims().path("iss").textValue()).isEqualTo("https://tocsin.localhost");
        }
    }

    @Test
    void a_folder_without_a_key_gets_one_and_keeps_it() throws Exception {
        run("--company acme").claims();
        String key = Files.readString(folder.resolve("token.key"));

        run("--company globex").claims();

        assertThat(folder.resolve("token.key")).hasContent(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                                       | Say what the token is for: --company ID, or --role administrator",
                "--role viewer                            | --role viewer wants a company: --company ID",
                "--role editor                            | --role editor wants a company: --company ID",
                "--role administrator --company acme      | --role administrator is bound to no company; leave --company out",
                "--role publisher --company acme          | --role publisher is bound to no company; leave --company out",
                "--role service                           | expected one of [viewer, editor, administrator, publisher]",
                "--role                                   | Missing required parameter for option '--role'",
                "--company acme/..                        | No company can have the id 'acme/..'",
                "--company=                               | No company can have the id ''",
                "--company acme --valid 8h                | '8h' is no duration; PT8H are eight hours, P30D are thirty days",
                "--company acme --valid PT0S              | --valid is from PT1S to P3650D",
                "--company acme --valid -PT8H             | --valid is from PT1S to P3650D",
                "--company acme --valid P3651D            | --valid is from PT1S to P3650D",
                "--company acme --name=                   | --name is empty",
                "--company acme --role viewer --role viewer | option '--role' (ROLE) should be specified only once",
                "acme                                     | Unmatched argument",
            })
    void what_makes_no_sense_is_refused(String options, String reason) {
        Printed printed = run(options);

        assertThat(printed.err()).contains(reason);
        assertThat(printed.status()).isEqualTo(64);
        assertThat(printed.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void there_is_none_where_tokens_come_from_an_outside_issuer() {
        Printed printed = run(Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example.com"), "--company acme");

        assertThat(printed.err())
                .isEqualTo(
                        "tocsin: QUARKUS_OIDC_AUTH_SERVER_URL is set: tokens come from there" + System.lineSeparator());
        assertThat(printed.status()).isEqualTo(1);
        assertThat(printed.out()).isEmpty();
    }
}
