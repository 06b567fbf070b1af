package tocsin.config.script.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Contract;
import tocsin.config.company.CompanyId;
import tocsin.config.recipient.Recipient;
import tocsin.config.script.Edition;
import tocsin.config.script.EditionText;
import tocsin.config.script.Script;
import tocsin.config.script.ScriptDraft;
import tocsin.config.script.ScriptName;
import tocsin.config.script.Syntax;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;

class ScriptReaderTest {

    private static final ScriptName NAME = new ScriptName("runway");

    /** Whatever has an @ in it cannot be read. */
    private static final Syntax SYNTAX = source -> Optional.of(source.indexOf('@'))
            .filter(at -> at >= 0)
            .map(at -> new Syntax.Fault("unexpected character", 1, at + 1));

    @Test
    void the_example_of_the_contract_is_read_and_written_unchanged() {
        ObjectNode example = Contract.example("script.json");
        ScriptDraft draft = read(example);
        Edition edition = new Edition(3, Instant.parse("2026-03-02T10:20:00.120Z"));

        Script script = new Script(draft.name(), draft.source(), draft.company(), draft.recipients(), edition);

        assertThat(Contract.json(ScriptJson.of(script).toString())).isEqualTo(example);
        assertThat(read(Contract.example("script-request.json"))).isEqualTo(draft);
    }

    @Test
    void a_version_is_written_as_the_contract_says() {
        Edition listed = new Edition(2, Instant.parse("2026-03-02T10:05:11.907Z"));
        assertThat(Contract.json(ScriptJson.of(listed).toString()))
                .isEqualTo(Contract.example("script-version-listed.json"));

        ObjectNode example = Contract.example("script-version.json");
        EditionText text = new EditionText(
                new Edition(3, Instant.parse("2026-03-02T10:20:00.120Z")),
                example.get("source").asText());
        assertThat(Contract.json(ScriptJson.of(text).toString())).isEqualTo(example);
    }

    @Test
    void a_request_is_read_without_what_only_an_answer_says() {
        assertThat(
                        read(
                                Contract.json(
                                        """
                                        {"name": "runway", "source": "function main() {}\\n", "company": "acme", "version": 7,
                                         "recipients": ["noc@acme.example"], "changedAt": "2026-03-02T10:20:00Z"}""")))
                .isEqualTo(new ScriptDraft(
                        NAME,
                        "function main() {}\n",
                        Optional.of(new CompanyId("acme")),
                        List.of(Recipient.of("noc@acme.example"))));
        assertThat(read(Contract.json("{\"source\": \"1\", \"company\": null, \"recipients\": null}")))
                .isEqualTo(new ScriptDraft(NAME, "1", Optional.empty(), List.of()));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThat(errors("{\"name\": \"other\", \"source\": \"a @\", \"company\": \"a company\","
                        + " \"recipients\": [\"noc@acme.example\", \"nobody\", \"NOC@acme.example\"],"
                        + " \"version\": \"1\", \"changedAt\": 5, \"colour\": \"red\"}"))
                .containsExactly(
                        FieldError.inBody("name", "must be runway, as in the path"),
                        FieldError.inText("source", 1, 3, "unexpected character"),
                        FieldError.inBody(
                                "company",
                                "must be 1 to 64 letters, digits, '.', '_' or '-', the first a letter or a digit"),
                        FieldError.inBody(
                                "recipients/1",
                                "must be an e-mail address, a phone number such as +447700900123,"
                                        + " an https URL, slack+ and an https URL, or pushover: and a key"),
                        FieldError.inBody("version", "must be a whole number"),
                        FieldError.inBody("changedAt", "must be a text"),
                        FieldError.inBody("colour", "is not a field of this object"));
    }

    @Test
    void a_source_is_required() {
        assertThat(errors("{}")).containsExactly(FieldError.inBody("source", "is required"));
        assertThat(errors("{\"source\": null}")).containsExactly(FieldError.inBody("source", "is required"));
        assertThat(errors("{\"source\": 7}")).containsExactly(FieldError.inBody("source", "must be a text"));
    }

    @Test
    void a_source_is_as_long_as_it_may_be_and_no_longer() {
        assertThat(read(source("\uD83D\uDE00".repeat(100_000))).source()).hasSize(200_000);
        for (String wrong : new String[] {"", " \n\t", "x".repeat(100_001)}) {
            assertThat(errors(source(wrong).toString()))
                    .containsExactly(
                            FieldError.inBody("source", "must be 1 to 100000 characters, not all of them blank"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\u001B[2J", "\uD83D"})
    void a_source_holds_no_characters_that_nobody_can_see(String wrong) {
        assertThat(errors(source(wrong).toString()))
                .containsExactly(
                        FieldError.inBody("source", "must not hold control characters but tabs and line breaks"));
    }

    @Test
    void nobody_is_told_twice() {
        ObjectNode body = source("1");
        body.putArray("recipients").add("noc@acme.example").add("+447700900123").add("NOC@acme.example");

        assertThat(errors(body.toString())).containsExactly(FieldError.inBody("recipients/2", "is there already"));
    }

    @Test
    void there_is_a_limit_to_recipients() {
        ObjectNode body = source("1");
        var recipients = body.putArray("recipients");
        for (int i = 0; i < 50; i++) {
            recipients.add("noc" + i + "@acme.example");
        }
        assertThat(read(body).recipients()).hasSize(50);
        recipients.add("another@acme.example");

        assertThat(errors(body.toString())).containsExactly(FieldError.inBody("recipients", "must be no more than 50"));
    }

    @Test
    void a_body_that_is_no_object_is_unreadable() {
        for (JsonNode body : new JsonNode[] {null, Contract.json("[]"), Contract.json("null")}) {
            assertThatThrownBy(() -> read(body))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("The body must be a JSON object.");
        }
    }

    private static ObjectNode source(String source) {
        return ((ObjectNode) Contract.json("{}")).put("source", source);
    }

    private static ScriptDraft read(JsonNode body) {
        return ScriptReader.read(SYNTAX, NAME, body);
    }

    private static List<FieldError> errors(String body) {
        try {
            throw new AssertionError(read(Contract.json(body)));
        } catch (ProblemException refused) {
            return refused.problem().errors();
        }
    }
}
