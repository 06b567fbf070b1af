package tocsin.local.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowsersTest {

    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void the_one_that_is_named_counts() {
        assertThat(Browsers.find("/opt/browser", first.toString())).contains(Path.of("/opt/browser"));
    }

    @Test
    void otherwise_one_is_looked_for_where_programs_are() throws IOException {
        Path chrome = program(first, "google-chrome");
        Path chromium = program(second, "chromium");
        Files.createFile(first.resolve("chromium"));

        assertThat(Browsers.find(null, first + File.pathSeparator + second)).contains(chromium);
        assertThat(Browsers.find("", first.toString())).contains(chrome);
    }

    @Test
    void without_one_it_is_said_what_was_looked_for() {
        assertThat(Browsers.find(null, first.toString())).isEmpty();
        assertThat(Browsers.missing()).contains("chromium", "google-chrome", "TOCSIN_BROWSER");
    }

    private static Path program(Path folder, String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
