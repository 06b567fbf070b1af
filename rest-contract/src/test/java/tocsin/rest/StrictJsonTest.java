package tocsin.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final ObjectMapper json = StrictJson.strict(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(strings = {"1e9999999999", "1e-9999999999", "-1.5E+2147483648", "0e99999999999"})
    void a_number_that_no_decimal_can_be_is_an_error_of_the_json_wherever_it_stands(String number) {
        for (String body : List.of("%s", "{\"threshold\": %s}", "[1, {\"a\": [%s]}]")) {
            String text = body.formatted(number);
            assertUnreadable(() -> json.readTree(text));
            assertUnreadable(() -> json.readTree(text.getBytes(StandardCharsets.UTF_8)));
            assertUnreadable(() -> json.readValue(text, JsonNode.class));
            assertUnreadable(() -> json.readTree(json.createParser(text)));
        }
        assertUnreadable(() -> json.readValue("{\"threshold\": " + number + "}", ObjectNode.class));
    }

    private static void assertUnreadable(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("A number is too large or too small to be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30.10", "1e999999999", "1E-999999999", "-0.0", "12345678901234567890.5"})
    void any_other_number_is_read_exactly_as_it_is_written(String number) throws JsonProcessingException {
        assertThat(json.readTree(number).decimalValue()).isEqualTo(new BigDecimal(number));
    }

    @Test
    void null_and_nothing_are_still_told_apart() throws JsonProcessingException {
        assertThat(json.readTree("null").isNull()).isTrue();
        assertThat(json.readTree("").isMissingNode()).isTrue();
        assertThat(json.readTree("{\"a\": null}").get("a").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1, \"a\": 2}", "{} {}", "{\"a\": 01}"})
    void what_is_written_twice_or_goes_on_after_the_end_is_refused(String text) {
        assertThatThrownBy(() -> json.readTree(text)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void what_is_nested_more_than_64_levels_deep_is_refused() throws JsonProcessingException {
        assertThat(json.readTree("[".repeat(64) + "]".repeat(64)).isArray()).isTrue();

        assertThatThrownBy(() -> json.readTree("[".repeat(65) + "]".repeat(65)))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("nesting depth (65) exceeds the maximum allowed (64");
        assertThatThrownBy(() -> json.readTree("{\"a\":".repeat(65) + "1" + "}".repeat(65)))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void a_text_of_more_than_a_million_characters_is_refused() throws JsonProcessingException {
        assertThat(json.readTree("\"" + "x".repeat(1_000_000) + "\"").textValue())
                .hasSize(1_000_000);

        assertThatThrownBy(() -> json.readTree("\"" + "x".repeat(1_000_001) + "\""))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("exceeds the maximum allowed (1000000");
    }
}
