package tocsin.config.catalog.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import tocsin.rest.ProblemException;

class YamlTest {

    /** Anything that can be in a text of a definition, and most of all what YAML has a meaning for. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        " ",
                        "  ",
                        "\n",
                        "\n\n",
                        "\t",
                        "\r",
                        ":",
                        ": ",
                        " #",
                        "-",
                        "- ",
                        "?",
                        "|",
                        ">",
                        "'",
                        "\"",
                        "\\",
                        "{{x}}",
                        "[",
                        "]",
                        "%",
                        "@",
                        "`",
                        "&a",
                        "*a",
                        "!t",
                        "<<",
                        "---",
                        "...",
                        "~",
                        "null",
                        "yes",
                        "No",
                        "true",
                        "0x1F",
                        "1e5",
                        "+44",
                        "012",
                        "2026-03-02",
                        "1:30",
                        "\u0085",
                        "\u2028",
                        "\uFEFF",
                        "é",
                        "€",
                        "😀",
                        "\u0007"),
                Arbitraries.strings().ascii().ofMaxLength(3),
                Arbitraries.strings().ofMaxLength(2).filter(text -> text.codePoints()
                        .noneMatch(each -> Character.getType(each) == Character.SURROGATE)));
        return pieces.list().ofMinSize(1).ofMaxSize(8).map(some -> String.join("", some));
    }

    @Property(tries = 3_000)
    void every_text_that_is_written_is_read_again(@ForAll("texts") String text) {
        ObjectNode object =
                JsonNodeFactory.instance.objectNode().put("text", text).put("last", "x");
        object.putArray("list").add(text);

        String yaml = YamlText.entry(object);

        assertThat(Yaml.read(yaml.getBytes(StandardCharsets.UTF_8)).get(0))
                .as(yaml)
                .isEqualTo(object);
    }

    @Property(tries = 300)
    void every_number_that_is_written_is_read_again(
            @ForAll @BigRange(min = "-999999999999999", max = "999999999999999") @Scale(15) BigDecimal number) {
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("number", number);

        JsonNode read = Yaml.read(YamlText.entry(object).getBytes(StandardCharsets.UTF_8));

        assertThat(read.at("/0/number").decimalValue()).isEqualByComparingTo(number);
    }

    @Property(tries = 2_000)
    void whatever_is_read_is_a_document_or_a_named_problem(@ForAll byte[] bytes) {
        try {
            assertThat(Yaml.read(bytes)).isNotNull();
        } catch (ProblemException named) {
            assertThat(named.problem().status()).isEqualTo(400);
            assertThat(named.problem().detail()).isNotBlank();
        }
    }

    @Property(tries = 2_000)
    void whatever_is_read_of_signs_of_yaml_is_a_document_or_a_named_problem(@ForAll("texts") String text) {
        whatever_is_read_is_a_document_or_a_named_problem(text.getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void long_texts_are_shown_as_they_are() {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("name", "s")
                .put("source", "function main() {\n\n\treturn 'ä';\n}\n")
                .put("text", "a\nb");
        object.putArray("none");

        assertThat(YamlText.entry(object))
                .isEqualTo(
                        """
                        - name: s
                          source: |
                            function main() {

                            \treturn 'ä';
                            }
                          text: |-
                            a
                            b
                          none: []
                        """);
    }

    @Example
    void a_telephone_number_needs_no_quotes() {
        assertThat(read("[+447700900123, -1, 5]"))
                .isEqualTo(JsonNodeFactory.instance
                        .arrayNode()
                        .add("+447700900123")
                        .add(-1)
                        .add(5));
    }

    @Example
    void what_bombs_are_made_of_is_refused() {
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";

        assertThatThrownBy(() -> read(laughs)).hasMessageStartingWith("This is read without anchors (&name)");
        assertThatThrownBy(() -> read("[".repeat(70))).hasMessageContaining("nesting depth");
        assertThatThrownBy(() -> read("[]\n---\n[]")).hasMessageContaining("Trailing token");
        assertThatThrownBy(() -> read("a: 1\na: 2")).hasMessageContaining("Duplicate field 'a'");
    }

    @Example
    void no_more_things_are_read_than_there_is_room_for() {
        String many = "- x\n".repeat(Yaml.MOST_TOKENS + 1);

        assertThatThrownBy(() -> read(many))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Token count");
        assertThatThrownBy(() ->
                        Yaml.readJson(("[" + "1,".repeat(Yaml.MOST_TOKENS) + "1]").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Token count");
    }

    private static JsonNode read(String text) {
        return Yaml.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Example
    void nothing_is_no_document() {
        assertThat(List.of(read(""), read("# nothing"), Yaml.readJson(new byte[0])))
                .allMatch(JsonNode::isMissingNode);
    }
}
