package tocsin.config.alert.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Contract;
import tocsin.config.alert.Alert;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;

class AlertReaderTest {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    @ParameterizedTest
    @ValueSource(strings = {"alert.json", "alert-balance.json", "alert-script.json"})
    void an_example_of_the_contract_is_read_and_written_unchanged(String file) {
        ObjectNode example = Contract.example(file);
        UUID id = UUID.fromString(example.get("id").asText());

        assertThat(Contract.json(
                        AlertJson.of(AlertReader.readReplacement(id, example)).toString()))
                .isEqualTo(example);
    }

    @Test
    void what_does_something_wrong_by_itself_is_not_named_again_for_what_it_does_with_others() {
        assertThat(
                        errors(
                                """
                        {"title": "Low", "recipients": [], "area": "weather", "operator": "~", "threshold": "30",
                         "samplePeriod": "5 minutes", "minimumCalls": 1e99, "schedule": "daily", "template": "My words"}"""))
                .containsExactly(
                        FieldError.inBody(
                                "area",
                                "must be one of asr, acd, pdd, ner, cps, balance, channels, consecutive-failures,"
                                        + " script, custom:<name>"),
                        FieldError.inBody("operator", "must be one of <, <=, >, >=, =, !=, always"),
                        FieldError.inBody("threshold", "must be a number"),
                        FieldError.inBody(
                                "samplePeriod", "must be an ISO-8601 duration in whole seconds, such as PT5M or P1D"),
                        FieldError.inBody("minimumCalls", "must be from 1 to 1000000"),
                        FieldError.inBody(
                                "schedule",
                                "must be a cron expression of five fields, such as 0 8 * * *: minute, hour,"
                                        + " day of month, month, day of week; at most 256 characters"),
                        FieldError.inBody(
                                "template",
                                "must be 1 to 63 small letters, digits or '-', the first a letter or a digit"),
                        FieldError.inBody("recipients", "must be 1 to 50"));
    }

    @Test
    void null_is_the_same_as_absent() {
        ObjectNode body = Contract.example("alert-request.json");
        Alert alert = AlertReader.readNew(ID, body);

        for (String field : List.of("penalty", "schedule", "script", "tag", "template", "noData", "enabled")) {
            body.putNull(field);
        }

        assertThat(AlertReader.readNew(ID, body)).isEqualTo(alert);
    }

    @Property(tries = 2000)
    void whatever_comes_is_an_alert_or_a_problem_that_names_fields(@ForAll("bodies") Map<String, JsonNode> fields) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        fields.forEach(body::set);

        try {
            Alert alert = AlertReader.readNew(ID, body);
            ObjectNode written = AlertJson.of(alert);
            assertThat(AlertReader.readReplacement(ID, written)).isEqualTo(alert);
        } catch (ProblemException refused) {
            assertThat(refused.problem().status()).isEqualTo(400);
            assertThat(refused.problem().errors()).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Provide
    Arbitrary<Map<String, JsonNode>> bodies() {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(
                        40,
                        Arbitraries.of(
                                "title",
                                "company",
                                "tag",
                                "recipients",
                                "area",
                                "operator",
                                "threshold",
                                "resetThreshold",
                                "samplePeriod",
                                "minimumCalls",
                                "holdFor",
                                "noData",
                                "repeat",
                                "penalty",
                                "template",
                                "noticeLevel",
                                "notifyReset",
                                "enabled",
                                "schedule",
                                "script")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(8)));
        return Arbitraries.maps(names, values()).ofMinSize(5).ofMaxSize(18).map(drawn -> {
            Map<String, JsonNode> body = new HashMap<>(likelyFields());
            body.putAll(drawn);
            return body;
        });
    }

    private static Map<String, JsonNode> likelyFields() {
        return Map.of("title", text("Low"), "area", text("asr"), "operator", text("<"), "threshold", number("30"));
    }

    private static Arbitrary<JsonNode> values() {
        Arbitrary<JsonNode> words = Arbitraries.of(
                        "asr",
                        "cps",
                        "balance",
                        "channels",
                        "custom:queue",
                        "script",
                        "<",
                        ">=",
                        "=",
                        "always",
                        "PT5M",
                        "P1D",
                        "PT7S",
                        "0 8 * * *",
                        "0 0 30 2 *",
                        "keep",
                        "fire",
                        "warning",
                        "alert",
                        "acme",
                        "noc@acme.example",
                        "+447700900123",
                        "\u0000",
                        "")
                .map(AlertReaderTest::text);
        Arbitrary<JsonNode> numbers = Arbitraries.of(
                        "0", "30", "-1", "1e999", "1E-999999999", "0.1", "1234567890123456")
                .map(AlertReaderTest::number);
        Arbitrary<JsonNode> others = Arbitraries.of("null", "true", "[]", "{}", "[\"noc@acme.example\"]", "[null, 1]")
                .map(Contract::json);
        return Arbitraries.oneOf(words, numbers, others, Arbitraries.strings().map(AlertReaderTest::text));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode number(String number) {
        return JsonNodeFactory.instance.numberNode(new BigDecimal(number));
    }

    @Test
    void a_body_that_is_no_object_is_unreadable() {
        for (JsonNode body : new JsonNode[] {null, Contract.json("[]"), Contract.json("null"), Contract.json("1")}) {
            assertThatThrownBy(() -> AlertReader.readNew(ID, body))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("The body must be a JSON object.");
        }
    }

    private static List<FieldError> errors(String body) {
        try {
            throw new AssertionError(AlertReader.readNew(ID, Contract.json(body)));
        } catch (ProblemException refused) {
            return refused.problem().errors();
        }
    }
}
