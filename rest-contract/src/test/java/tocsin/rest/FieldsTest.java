package tocsin.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static final ObjectMapper JSON = StrictJson.strict(new ObjectMapper());

    @Test
    void reads_every_kind_of_field() {
        Fields fields = fields(
                """
                {"title": "Low ASR", "threshold": 30.10, "minimumCalls": 30, "enabled": true, "tags": ["gold", "eu"],
                 "period": "PT5M", "alert": {"area": "asr"}}""");

        assertThat(fields.text("title")).contains("Low ASR");
        assertThat(fields.decimal("threshold")).contains(new BigDecimal("30.10"));
        assertThat(fields.integer("minimumCalls")).contains(30);
        assertThat(fields.bool("enabled")).contains(true);
        assertThat(fields.texts("tags", String::toUpperCase)).contains(List.of("GOLD", "EU"));
        assertThat(fields.text("period", Duration::parse)).contains(Duration.ofMinutes(5));
        assertThat(fields.object("alert"))
                .hasValueSatisfying(
                        alert -> assertThat(alert.path("area").textValue()).isEqualTo("asr"));
        assertThat(fields.text("absent")).isEmpty();
    }

    @Test
    void a_place_in_a_text_is_said_to_people_and_to_programs() throws Exception {
        Fields fields = fields("{\"source\": \"x\", \"title\": 7}");
        fields.refuse("source", 3, 10, "unexpected token");
        fields.text("title");

        assertThat(JSON.readTree(JSON.writeValueAsString(fields.errors())))
                .isEqualTo(
                        JSON.readTree(
                                """
                                [{"pointer": "#/source", "detail": "line 3, column 10: unexpected token", "line": 3, "column": 10},
                                 {"pointer": "#/title", "detail": "must be a text"}]"""));
    }

    @Test
    void names_every_bad_field_at_once() {
        Fields fields = fields(
                """
                {"title": 7, "threshold": "x", "minimumCalls": 1.5, "most": 1e9999, "tags": ["a", 2], "level": "loud", "alert": [], "a/b": 1}""");
        fields.required("title", fields.text("title"));
        fields.decimal("threshold");
        fields.integer("minimumCalls");
        fields.integer("most");
        fields.texts("tags", text -> text);
        fields.text("level", FieldsTest::level);
        fields.object("alert");
        fields.required("company", fields.text("company"));
        fields.refuseUnknown();

        assertThat(fields.errors())
                .containsExactly(
                        FieldError.inBody("title", "must be a text"),
                        FieldError.inBody("threshold", "must be a number"),
                        FieldError.inBody("minimumCalls", "must be a whole number"),
                        FieldError.inBody("most", "must be from -2147483648 to 2147483647"),
                        FieldError.inBody("tags/1", "must be a text"),
                        FieldError.inBody("level", "must be quiet"),
                        FieldError.inBody("alert", "must be an object"),
                        FieldError.inBody("company", "is required"),
                        FieldError.inBody("a~1b", "is not a field of this object"));
        assertThatThrownBy(fields::orThrow).isInstanceOfSatisfying(ProblemException.class, invalid -> assertThat(
                        invalid.problem().errors())
                .isEqualTo(fields.errors()));
    }

    @Test
    void a_whole_number_has_a_range_of_its_own_however_far_it_is_out_of_it() {
        Fields fields = fields("{\"least\": 1, \"most\": 1000000, \"less\": 0, \"more\": 1000001, \"far\": 1e12}");

        assertThat(fields.integer("least", 1, 1_000_000)).contains(1);
        assertThat(fields.integer("most", 1, 1_000_000)).contains(1_000_000);
        List.of("less", "more", "far").forEach(name -> fields.integer(name, 1, 1_000_000));

        assertThat(fields.errors())
                .containsExactly(
                        FieldError.inBody("less", "must be from 1 to 1000000"),
                        FieldError.inBody("more", "must be from 1 to 1000000"),
                        FieldError.inBody("far", "must be from 1 to 1000000"));
    }

    @Test
    void a_body_that_is_no_object_is_unreadable() throws JsonProcessingException {
        var array = JSON.readTree("[]");

        assertThatThrownBy(() -> Fields.of(array)).hasMessage("The body must be a JSON object.");
    }

    private static String level(String text) {
        if (!text.equals("quiet")) {
            throw new IllegalArgumentException("must be quiet");
        }
        return text;
    }

    private static Fields fields(String json) {
        try {
            return Fields.of(JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
