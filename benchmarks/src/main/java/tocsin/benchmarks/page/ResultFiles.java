package tocsin.benchmarks.page;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The results on disk, one JSON file for each part.
 *
 * @param folder where they are
 */
public record ResultFiles(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Writes the result of a part, over that of before. */
    public void write(String part, Measured<?> measured) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(file(part).toFile(), measured);
    }

    /** Reads the result of a part; empty where it was not measured yet. */
    public <T> Optional<Measured<T>> read(String part, Class<T> type) throws IOException {
        if (!Files.exists(file(part))) {
            return Optional.empty();
        }
        JavaType whole = JSON.getTypeFactory().constructParametricType(Measured.class, type);
        return Optional.of(JSON.readValue(file(part).toFile(), whole));
    }

    private Path file(String part) {
        return folder.resolve(part + ".json");
    }
}
