package tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

    private static final JsonNode DOCUMENT = ContractFiles.yaml(ContractFiles.ROOT.resolve("asyncapi.yaml"));
    private static final JsonNode MESSAGES = DOCUMENT.at("/components/messages");

    static Stream<String> references() {
        return DOCUMENT.findValuesAsText("$ref").stream().distinct();
    }

    static Stream<String> messagesWithSchema() {
        return MESSAGES.properties().stream()
                .filter(message -> message.getValue().at("/payload/schema").has("$ref"))
                .map(Map.Entry::getKey);
    }

    @Test
    void its_channels_are_the_addresses_of_the_contract() {
        assertThat(DOCUMENT.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.path("channels").findValuesAsText("address"))
                .contains("calls", "samples", "definitions", "transitions", "penalties", "{address}.rejected");
    }

    @ParameterizedTest
    @MethodSource("references")
    void every_reference_resolves(String reference) {
        if (reference.startsWith("#")) {
            assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode()).isFalse();
        } else {
            assertThat(ContractFiles.ROOT.resolve(reference)).isRegularFile();
        }
    }

    @ParameterizedTest
    @MethodSource("messagesWithSchema")
    void every_example_of_a_message_is_as_the_messages_schema_says(String name) {
        JsonNode message = MESSAGES.get(name);
        String schema = fileName(message.at("/payload/schema/$ref").asText());
        List<String> examples = message.path("examples").findValuesAsText("$ref");

        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            assertThat(ContractFiles.faults(schema, ContractFiles.json(ContractFiles.ROOT.resolve(example))))
                    .as(example)
                    .isEmpty();
        }
    }

    @Test
    void every_message_has_a_schema_but_the_rejected_one_whose_body_is_as_it_came() {
        assertThat(messagesWithSchema())
                .containsExactlyInAnyOrder("calls", "samples", "definition", "transition", "penalty");
    }

    private static String fileName(String reference) {
        return Path.of(reference).getFileName().toString();
    }
}
