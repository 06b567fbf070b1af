package tocsin.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of the contract. */
final class ContractFiles {

    static final Path ROOT = Path.of("").toAbsolutePath();
    static final Path SCHEMAS = ROOT.resolve("schemas");
    static final Path EXAMPLES = ROOT.resolve("examples");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final JsonSchemaFactory SCHEMA_FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private ContractFiles() {}

    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** An example, in the notation that its name says. */
    static JsonNode example(String name) {
        Path file = EXAMPLES.resolve(name);
        return name.endsWith(".yaml") ? yaml(file) : json(file);
    }

    static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static JsonSchema schema(String name) {
        return SCHEMA_FACTORY.getSchema(
                SchemaLocation.of(SCHEMAS.resolve(name).toUri().toString()), WITH_FORMATS);
    }

    /** An example's schema is the one with the longest name that the example's name begins with. */
    static String schemaOf(String example) {
        return names(SCHEMAS).stream()
                .filter(schema -> example.startsWith(stem(schema)))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError("No schema is for the example " + example));
    }

    static List<String> faults(String schema, JsonNode instance) {
        return schema(schema).validate(instance).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private static String stem(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }
}
