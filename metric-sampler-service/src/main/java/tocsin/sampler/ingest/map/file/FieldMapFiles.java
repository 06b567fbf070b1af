package tocsin.sampler.ingest.map.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.sampler.ingest.map.FaultyMap;
import tocsin.sampler.ingest.map.FieldMap;
import tocsin.sampler.ingest.map.FieldMaps;
import tocsin.sampler.ingest.map.Mistake;
import tocsin.sampler.ingest.map.json.FieldMapReader;

/** Field maps as files: those that Tocsin brings, and those of a directory. YAML 1.1, of which JSON is a part. */
public final class FieldMapFiles {

    /** The origin of the maps that Tocsin brings. */
    public static final String BUILT_IN = "built-in";

    private static final List<String> BUILT_INS = List.of("field-maps/freeswitch.yaml");
    private static final Pattern MAP_FILE = Pattern.compile("[^.].*\\.(yaml|yml|json)");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private FieldMapFiles() {}

    /** The maps that Tocsin brings. */
    public static FieldMaps builtIn() {
        return new FieldMaps(BUILT_INS.stream().map(FieldMapFiles::resource).toList());
    }

    /**
     * The maps of a directory, in the order of their files' names, and after them those that Tocsin brings. A map of
     * the same name as one of those takes its place.
     *
     * @throws IllegalStateException where one cannot be used; the message lists the files and all that is wrong with
     *     them
     */
    public static FieldMaps in(Path directory) {
        List<FieldMap> maps = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : files(directory)) {
            try {
                maps.add(withNameOfItsOwn(read(file), maps));
            } catch (FaultyMap faulty) {
                faulty.mistakes().forEach(mistake -> wrong.add(file + ": " + mistake));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Field maps that cannot be used:" + System.lineSeparator()
                    + String.join(System.lineSeparator(), wrong));
        }
        return builtIn().after(maps);
    }

    /**
     * Reads a map's text.
     *
     * @throws FaultyMap where it cannot be used, with everything that is wrong
     */
    public static FieldMap read(String text, String origin) throws FaultyMap {
        return FieldMapReader.read(tree(text), origin);
    }

    private static JsonNode tree(String text) throws FaultyMap {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException wrong) {
            JsonLocation place = wrong.getLocation();
            String at = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
            throw new FaultyMap(List.of(new Mistake("", at + "is no YAML: " + firstLine(wrong.getOriginalMessage()))));
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static FieldMap read(Path file) throws FaultyMap {
        try {
            return read(Files.readString(file), file.getFileName().toString());
        } catch (IOException unreadable) {
            throw new FaultyMap(List.of(new Mistake("", "cannot be read: " + unreadable)));
        }
    }

    private static FieldMap withNameOfItsOwn(FieldMap map, List<FieldMap> others) throws FaultyMap {
        for (FieldMap other : others) {
            if (other.name().equals(map.name())) {
                throw new FaultyMap(List.of(new Mistake("name", "is that of " + other.origin() + " as well")));
            }
        }
        return map;
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            MAP_FILE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalStateException(
                    "The field maps of " + directory + " cannot be read: " + unreadable, unreadable);
        }
    }

    private static FieldMap resource(String name) {
        try (InputStream in = FieldMapFiles.class.getClassLoader().getResourceAsStream(name)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), BUILT_IN);
        } catch (IOException | FaultyMap broken) {
            throw new IllegalStateException("The built-in field map " + name + " cannot be used", broken);
        }
    }
}
