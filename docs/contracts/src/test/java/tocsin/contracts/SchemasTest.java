package tocsin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    private static final JsonSchema METASCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));

    static Stream<String> schemas() {
        return ContractFiles.names(ContractFiles.SCHEMAS).stream();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_schema_is_a_valid_one(String name) {
        JsonNode schema = ContractFiles.json(ContractFiles.SCHEMAS.resolve(name));

        assertThat(METASCHEMA.validate(schema)).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo(SchemaId.V202012);
        assertThat(schema.path("title").asText()).isNotEmpty();
        assertThat(schema.path("description").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_reference_of_a_schema_resolves(String name) {
        ContractFiles.schema(name).initializeValidators();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void every_field_says_what_it_means(String name) {
        assertThat(silentFields(ContractFiles.json(ContractFiles.SCHEMAS.resolve(name))))
                .isEmpty();
    }

    @Test
    void a_field_that_does_not_say_what_it_means_is_found() throws Exception {
        JsonNode schema = new ObjectMapper()
                .readTree(
                        """
                        {"type": "object", "description": "x",
                         "properties": {"told": {"description": "y"}, "silent": {"type": "string"}}}""");

        assertThat(silentFields(schema)).containsExactly("silent");
    }

    /** Where a schema only narrows what it describes elsewhere (if, then, oneOf, …), it need not say it again. */
    private static List<String> silentFields(JsonNode schema) {
        List<String> silent = new ArrayList<>();
        if (schema.has("description")) {
            schema.path("properties").properties().forEach(field -> {
                JsonNode meaning = field.getValue();
                if (!meaning.has("description") && !meaning.has("$ref")) {
                    silent.add(field.getKey());
                }
                silent.addAll(silentFields(meaning));
            });
        }
        Stream.of("items", "additionalProperties")
                .map(schema::path)
                .filter(JsonNode::isObject)
                .forEach(part -> silent.addAll(silentFields(part)));
        schema.path("$defs").forEach(definition -> silent.addAll(silentFields(definition)));
        return silent;
    }
}
