package tocsin.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StockWordsTest {

    private static final Path FOLDER = Path.of("src/main/resources/tocsin/templates");

    @Test
    void every_file_is_read_as_a_part_of_a_template() throws IOException {
        Map<String, Map<String, String>> words = StockWords.read();

        List<String> read = words.entrySet().stream()
                .flatMap(template ->
                        template.getValue().keySet().stream().map(part -> template.getKey() + "." + part + ".hbs"))
                .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(files());
        assertThat(words.get("reset").get("text")).isEqualTo(Files.readString(FOLDER.resolve("reset.text.hbs")));
    }

    @Test
    void templates_come_in_the_order_of_their_list() throws IOException {
        assertThat(StockWords.read().keySet())
                .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("names.txt")));
    }

    private static List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".hbs"))
                    .toList();
        }
    }
}
