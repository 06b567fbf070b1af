package tocsin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.rest.StrictJson;

/** The example files and schemas of the contract, and JSON as tests write it. */
public final class Contract {

    private static final ObjectMapper JSON = StrictJson.strict(new ObjectMapper());
    private static final Path EXAMPLES = Path.of("..", "docs", "contracts", "examples");
    private static final Path SCHEMAS =
            Path.of("..", "docs", "contracts", "schemas").toAbsolutePath().normalize();

    private Contract() {}

    /** An example file, such as {@code alert.json}. */
    public static ObjectNode example(String file) {
        try {
            return (ObjectNode) JSON.readTree(EXAMPLES.resolve(file).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a schema of the contract, such as {@code definition.json}, has against a document. */
    public static Set<String> objections(String schema, JsonNode document) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(SCHEMAS.resolve(schema).toUri().toString()))
                .validate(document)
                .stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.toSet());
    }

    /** JSON of a text. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
