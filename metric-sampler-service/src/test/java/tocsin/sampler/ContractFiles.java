package tocsin.sampler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tocsin.rest.StrictJson;

/** The contract's example files and schemas, and JSON as the service reads it. */
public final class ContractFiles {

    /** A mapper with the settings of the service's own. */
    public static final ObjectMapper JSON = StrictJson.strict(new ObjectMapper());

    private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
    private static final Path CONTRACTS = DOCS.resolve("contracts");

    private ContractFiles() {}

    /** The bytes of an example, such as {@code call-cdr.json}. */
    public static byte[] example(String file) {
        try {
            return Files.readAllBytes(CONTRACTS.resolve("examples").resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What every version has sent of one kind: the files whose names begin so, such as {@code definition-}. */
    public static Stream<Path> released(String kind) throws IOException {
        return Files.walk(CONTRACTS.resolve("released"))
                .filter(Files::isRegularFile)
                .filter(file -> file.getFileName().toString().startsWith(kind))
                .sorted();
    }

    public static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** What a schema, such as {@code transition.json}, finds wrong with an instance. */
    public static List<String> faults(String schema, JsonNode instance) {
        String location = CONTRACTS.resolve("schemas").resolve(schema).toUri().toString();
        SchemaValidatorsConfig withFormats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(location), withFormats)
                .validate(instance)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    /** The lines of a document, such as {@code alert-states.md}. */
    public static List<String> document(String file) {
        try {
            return Files.readAllLines(DOCS.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
