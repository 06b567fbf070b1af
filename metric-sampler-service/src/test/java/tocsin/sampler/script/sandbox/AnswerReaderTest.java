package tocsin.sampler.script.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.metric.Answer.Said;

class AnswerReaderTest {

    private static Said read(String answer) {
        return AnswerReader.read(json(answer));
    }

    private static JsonNode json(String answer) {
        return ContractFiles.json(answer.getBytes());
    }

    private static Said said(Boolean fires, Double value, String message, String vars) {
        return new Said(
                Optional.ofNullable(fires),
                value == null ? OptionalDouble.empty() : OptionalDouble.of(value),
                Optional.ofNullable(message),
                Optional.ofNullable(vars));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            # the answer                                    | fires | value  | message | vars
            true                                            | true  |        |         |
            false                                           | false |        |         |
            -2.50                                           |       | -2.5   |         |
            1e24                                            |       | 1e24   |         |
            null                                            |       |        |         |
            {}                                              |       |        |         |
            {"fire": null, "value": null}                   |       |        |         |
            {"fire": true}                                  | true  |        |         |
            {"fire": false, "value": 3}                     | false | 3      |         |
            {"value": 0}                                    |       | 0      |         |
            {"message": " Low "}                            |       |        | Low     |
            {"message": "  "}                               |       |        |         |
            {"message": null, "vars": null}                 |       |        |         |
            {"vars": {}}                                    |       |        |         |
            {"vars": {"a": [1, {"b": null}]}}               |       |        |         | {"a":[1,{"b":null}]}
            """)
    void understands(String answer, Boolean fires, Double value, String message, String vars) {
        assertThat(read(answer)).isEqualTo(said(fires, value, message, vars));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "fire"                     | it answers a text; true, false, a number, or an object of fire, value, message, vars is understood
            [true]                     | it answers an array; true, false, a number, or an object of fire, value, message, vars is understood
            {"fires": true}            | it answers an object with the field fires; there are fire, value, message, vars
            {"fire": "yes"}            | its answer has a fire that is not true or false
            {"fire": 1}                | its answer has a fire that is not true or false
            {"value": "3"}             | its answer has a value that is not a number
            {"value": true}            | its answer has a value that is not a number
            {"message": 3}             | its answer has a message that is not a text
            {"message": {"text": ""}}  | its answer has a message that is not a text
            {"vars": [1]}              | its answer has a vars that is not an object
            {"vars": "a"}              | its answer has a vars that is not an object
            1.1e24                     | it answers a number that is not from -1.0E24 to 1.0E24
            -1e300                     | it answers a number that is not from -1.0E24 to 1.0E24
            {"value": 1e308}           | it answers a number that is not from -1.0E24 to 1.0E24
            """)
    void doesNotUnderstand(String answer, String why) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(answer)).withMessage(why);
    }

    @Test
    void aMessageHasItsLengthInCharactersAsPeopleCountThem() {
        String longest = "😀".repeat(AnswerReader.LONGEST_MESSAGE);

        assertThat(read("{\"message\": \"" + longest + "\"}").message()).contains(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\"message\": \"" + longest + "!\"}"))
                .withMessage("its message is longer than 2000 characters");
    }

    @Test
    void variablesHaveTheirLengthInBytes() {
        String overhead = "{\"a\":\"\"}";
        String longest = "é".repeat((AnswerReader.LONGEST_VARS - overhead.length()) / 2);

        assertThat(read("{\"vars\": {\"a\": \"" + longest + "\"}}").vars()).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\"vars\": {\"a\": \"" + longest + "é\"}}"))
                .withMessage("its vars are longer than 16384 bytes");
    }

    @Test
    void variablesAreNotNestedWithoutEnd() {
        assertThat(read("{\"vars\": " + nested(AnswerReader.DEEPEST_VARS) + "}").vars())
                .contains(nested(AnswerReader.DEEPEST_VARS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("{\"vars\": " + nested(AnswerReader.DEEPEST_VARS + 1) + "}"))
                .withMessage("its vars are nested more deeply than 16 levels");
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
    }

    @Test
    void theCharacterThatNoDatabaseKeepsIsReplaced() {
        assertThat(read("{\"message\": \"a\\u0000b\"}").message()).contains("a\uFFFDb");
    }
}
