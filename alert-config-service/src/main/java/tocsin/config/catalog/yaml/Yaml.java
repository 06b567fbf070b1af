package tocsin.config.catalog.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import tocsin.rest.ProblemException;
import tocsin.rest.StrictJson;

/** Reads YAML as strictly as JSON: nothing twice, nothing too deep, and no more things than memory has room for. */
public final class Yaml {

    /** How many keys, values, beginnings and ends a document may have. */
    public static final int MOST_TOKENS = 1_000_000;

    private static final int MOST_CHARACTERS = 11 << 20;
    private static final YAMLFactory FACTORY = factory();
    private static final ObjectMapper YAML = mapper(FACTORY);
    private static final ObjectMapper JSON = mapper(new JsonFactory());

    private Yaml() {}

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    private static ObjectMapper mapper(JsonFactory factory) {
        ObjectMapper mapper = StrictJson.strict(new ObjectMapper(factory));
        factory.setStreamReadConstraints(factory.streamReadConstraints()
                .rebuild()
                .maxTokenCount(MOST_TOKENS)
                .build());
        return mapper;
    }

    /**
     * Reads a document in YAML 1.1, without anchors, aliases and tags.
     *
     * @throws ProblemException 400 where it cannot be read
     */
    public static JsonNode read(byte[] text) {
        return reading(() -> {
            try (YAMLParser yaml = FACTORY.createParser(text)) {
                yaml.setCodec(YAML);
                return YAML.readTree(new PlainYaml(yaml));
            }
        });
    }

    /**
     * Reads a document in JSON.
     *
     * @throws ProblemException 400 where it cannot be read
     */
    public static JsonNode readJson(byte[] text) {
        return reading(() -> JSON.readTree(text));
    }

    private interface Reading {
        JsonNode read() throws IOException;
    }

    private static JsonNode reading(Reading reading) {
        try {
            JsonNode read = reading.read();
            return read == null ? JSON.missingNode() : read;
        } catch (JsonProcessingException wrong) {
            throw ProblemException.unreadable(firstLine(wrong.getOriginalMessage()) + place(wrong.getLocation()));
        } catch (IOException | YAMLException wrong) {
            throw ProblemException.unreadable(firstLine(String.valueOf(wrong.getMessage())));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String place(JsonLocation place) {
        return place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }
}
