package tocsin.config.template.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Contract;
import tocsin.config.template.Part;
import tocsin.config.template.PartOf;
import tocsin.config.template.Place;
import tocsin.config.template.Proofreader;
import tocsin.config.template.Syntax;
import tocsin.config.template.TemplateDraft;
import tocsin.config.template.TemplateName;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;

class TemplateReaderTest {

    private static final TemplateName NAME = new TemplateName("night-shift");
    private static final Place HERE = new Place(1, 5);

    /** Every text includes the footer. */
    private static final Proofreader PROOFREADER = new Proofreader(text -> new Syntax.Reading(Map.of("footer", HERE)));

    @Test
    void the_example_of_the_contract_is_read_and_written_unchanged() {
        ObjectNode example = Contract.example("template.json");

        assertThat(Contract.json(TemplateJson.of(read(example).template()).toString()))
                .isEqualTo(example);
    }

    @Test
    void a_request_is_read_with_what_each_part_includes() {
        assertThat(read(Contract.json("{\"subject\": \"S\", \"html\": \"<p>\", \"sms\": null, \"stock\": true}")))
                .isEqualTo(new TemplateDraft(
                        NAME,
                        Map.of(Part.SUBJECT, "S", Part.HTML, "<p>"),
                        Map.of(
                                new PartOf(new TemplateName("footer"), Part.SUBJECT), HERE,
                                new PartOf(new TemplateName("footer"), Part.HTML), HERE)));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertThat(errors("{\"name\": \"Other\", \"subject\": 7, \"text\": \"\", \"sms\": [], \"stock\": \"no\","
                        + " \"colour\": \"red\"}"))
                .containsExactly(
                        FieldError.inBody("name", "must be night-shift, as in the path"),
                        FieldError.inBody("subject", "must be a text"),
                        FieldError.inBody("text", "must be 1 to 20000 characters, not all of them blank"),
                        FieldError.inBody("sms", "must be a text"),
                        FieldError.inBody("stock", "must be true or false"),
                        FieldError.inBody("colour", "is not a field of this object"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"subject\": null, \"text\": null}", "{\"name\": \"night-shift\"}"})
    void a_template_has_at_least_one_part(String body) {
        assertThat(errors(body)).containsExactly(FieldError.inBody("text", "is required where there is no other part"));
    }

    @Test
    void a_body_that_is_no_object_is_unreadable() {
        for (JsonNode body : new JsonNode[] {null, Contract.json("[]"), Contract.json("null")}) {
            assertThatThrownBy(() -> read(body))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("The body must be a JSON object.");
        }
    }

    private static TemplateDraft read(JsonNode body) {
        return TemplateReader.read(PROOFREADER, NAME, body);
    }

    private static List<FieldError> errors(String body) {
        try {
            throw new AssertionError(read(Contract.json(body)));
        } catch (ProblemException refused) {
            return refused.problem().errors();
        }
    }
}
