package tocsin.sampler.ingest.map.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldMapFilesTest {

    private static final String MAP =
            """
            name: %s
            recognize: [{pointer: /a}]
            call: {id: /a, type: {value: started}, customer: /b, startedAt: {pointer: /c, format: RFC 3339}}
            """;

    @TempDir
    Path directory;

    @Test
    void without_files_the_built_in_maps_are_in_force() {
        assertThat(FieldMapFiles.in(directory).inOrder())
                .extracting(map -> map.name() + " " + map.origin())
                .containsExactly("freeswitch built-in");
    }

    @Test
    void yaml_and_json_files_are_maps_and_nothing_else_is() throws IOException {
        write("b.yaml", MAP.formatted("b"));
        write("a.yml", MAP.formatted("a"));
        write(
                "c.json",
                "{\"name\": \"c\", \"recognize\": [{\"pointer\": \"/a\"}], \"call\": {\"id\": \"/a\","
                        + " \"type\": {\"value\": \"started\"}, \"carrier\": \"/b\","
                        + " \"startedAt\": {\"pointer\": \"/c\", \"format\": \"epoch seconds\"}}}");
        write("notes.txt", "?");
        write(".hidden.yaml", "?");
        Files.createDirectory(directory.resolve("records.json"));

        assertThat(FieldMapFiles.in(directory).inOrder())
                .extracting(map -> map.name() + " " + map.origin())
                .containsExactly("a a.yml", "b b.yaml", "c c.json", "freeswitch built-in");
    }

    @Test
    void a_map_of_a_built_in_one_s_name_takes_its_place() throws IOException {
        write("mine.yaml", MAP.formatted("freeswitch"));

        assertThat(FieldMapFiles.in(directory).inOrder())
                .extracting(map -> map.name() + " " + map.origin())
                .containsExactly("freeswitch mine.yaml");
    }

    @Test
    void every_mistake_of_every_file_is_told_with_its_place() throws IOException {
        write("a.yaml", MAP.formatted("same"));
        write("b.yaml", MAP.formatted("same"));
        write("c.yaml", "name: c\nname: d\n");
        write("d.yaml", "name: [");
        write("e.yaml", "name: Ü\nrecognise: []\ncall: {id: uuid}\n");

        assertThatThrownBy(() -> FieldMapFiles.in(directory))
                .isInstanceOf(IllegalStateException.class)
                .extracting(failure -> failure.getMessage()
                        .replace(directory + "/", "")
                        .lines()
                        .toList())
                .asList()
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("Field maps that cannot be used:"),
                        line -> assertThat(line).isEqualTo("b.yaml: #/name is that of a.yaml as well"),
                        line -> assertThat((String) line)
                                .startsWith("c.yaml: line 2, column ")
                                .contains("Duplicate"),
                        line -> assertThat((String) line)
                                .startsWith("d.yaml: line 1, column ")
                                .contains("is no YAML"),
                        line -> assertThat((String) line).startsWith("e.yaml: #/name must be 1 to 64 of a-z 0-9 -"),
                        line -> assertThat(line).isEqualTo("e.yaml: #/recognize is required"),
                        line -> assertThat(line)
                                .isEqualTo("e.yaml: #/call/id must be a JSON Pointer such as /variables/uuid"),
                        line -> assertThat(line).isEqualTo("e.yaml: #/call/type is required"),
                        line -> assertThat(line).isEqualTo("e.yaml: #/call/startedAt is required"),
                        line -> assertThat(line).isEqualTo("e.yaml: #/call/customer or carrier is required"),
                        line -> assertThat(line).isEqualTo("e.yaml: #/recognise is not a key that is known here"));
    }

    @Test
    void a_directory_that_is_not_there_stops_the_start() {
        assertThatThrownBy(() -> FieldMapFiles.in(directory.resolve("nowhere")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
