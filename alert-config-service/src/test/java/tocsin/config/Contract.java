package tocsin.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import tocsin.rest.StrictJson;

/** The example files of the contract, and JSON as tests write it. */
public final class Contract {

    private static final ObjectMapper JSON = StrictJson.strict(new ObjectMapper());
    private static final Path EXAMPLES = Path.of("..", "docs", "contracts", "examples");

    private Contract() {}

    /** An example file, such as {@code alert.json}. */
    public static ObjectNode example(String file) {
        try {
            return (ObjectNode) JSON.readTree(EXAMPLES.resolve(file).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
