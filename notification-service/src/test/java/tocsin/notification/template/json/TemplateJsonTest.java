package tocsin.notification.template.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.Examples;
import tocsin.notification.template.Template;
import tocsin.notification.template.TemplateChange;

class TemplateJsonTest {

    private static final Template NIGHT_SHIFT = new Template(
            "night-shift",
            Optional.of("[{{noticeLevel}}] {{companyName}}: {{title}}"),
            Optional.of("{{title}} of {{companyName}}\n{{reason}}\n{{#if penalty}}Disabled for {{penalty}}.\n{{/if}}"),
            Optional.empty(),
            Optional.of("{{companyName}}: {{title}}, {{figure}}"));

    private final TemplateJson json = new TemplateJson(Examples.JSON);

    @Test
    void a_template_of_the_contract_is_read() throws IOException {
        assertThat(changes(Examples.text("definition-template.json")))
                .containsExactly(new TemplateChange(44, "night-shift", Optional.of(NIGHT_SHIFT)));
    }

    static Stream<Path> released() throws IOException {
        return Examples.released("definition-");
    }

    @ParameterizedTest
    @MethodSource("released")
    void what_a_version_has_published_is_read_or_is_for_others(Path message) throws IOException {
        boolean ours = message.getFileName().toString().startsWith("definition-template");

        assertThat(changes(Files.readString(message))).hasSize(ours ? 1 : 0);
    }

    @Test
    void a_template_without_a_body_is_written_by_nobody_any_more() throws IOException {
        assertThat(changes(Examples.text("definition-template-reset.json")))
                .containsExactly(new TemplateChange(45, "alert", Optional.empty()));
    }

    @Test
    void an_array_is_read_and_what_is_for_other_services_is_left_out() throws IOException {
        assertThat(changes("[" + Examples.text("definition-company.json") + ","
                        + Examples.text("definition-template-reset.json") + ","
                        + Examples.text("definition-alert.json") + ","
                        + Examples.text("definition-template.json") + "]"))
                .extracting(TemplateChange::revision)
                .containsExactly(45L, 44L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "[[]]",
                "7",
                "null",
                "",
                "\"template\"",
                "{\"kind\": 7}",
                "{\"kind\": \"template\"}",
                "{\"kind\": \"template\", \"revision\": 1, \"key\": \"x\"}",
                "{\"kind\": \"template\", \"revision\": 1, \"key\": 5, \"body\": null}",
                "{\"kind\": \"template\", \"revision\": 0, \"key\": \"x\", \"body\": null}",
                "{\"kind\": \"template\", \"revision\": \"1\", \"key\": \"x\", \"body\": {}}",
                "{\"kind\": \"template\", \"revision\": 1.5, \"key\": \"x\", \"body\": {}}",
                "{\"kind\": \"template\", \"revision\": 99999999999999999999, \"key\": \"x\", \"body\": {}}",
                "{\"kind\": \"template\", \"revision\": 1, \"key\": \"x\", \"body\": \"{{title}}\"}"
            })
    void what_is_no_definition_of_a_template_is_passed_over(String message) throws IOException {
        assertThat(changes(message)).isEmpty();
    }

    @Test
    void a_part_that_is_no_text_counts_as_absent() throws IOException {
        assertThat(changes("{\"kind\": \"template\", \"revision\": 1, \"key\": \"x\", \"later\": 1,"
                        + " \"body\": {\"subject\": 7, \"text\": \"T\", \"later\": 1}}"))
                .containsExactly(new TemplateChange(
                        1,
                        "x",
                        Optional.of(new Template(
                                "x", Optional.empty(), Optional.of("T"), Optional.empty(), Optional.empty()))));
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> changes("<template/>")).isInstanceOf(IOException.class);
    }

    @Test
    void a_template_that_is_written_can_be_read_again() {
        assertThat(json.read("night-shift", json.write(NIGHT_SHIFT))).isEqualTo(NIGHT_SHIFT);
    }

    private List<TemplateChange> changes(String message) throws IOException {
        return json.changes(message.getBytes(StandardCharsets.UTF_8));
    }
}
