package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentedSettingsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)\\.environment\\.(\\w+)` \\| `(\\S+)` \\|.*");
    private static final Map<String, String> FOLDERS =
            Map.of("sampler", "metric-sampler-service", "notification", "notification-service");

    @Test
    void the_settings_named_in_the_readme_are_the_services_own_with_the_defaults_that_they_have() throws IOException {
        List<Setting> named = named();

        assertThat(named).extracting(Setting::component).contains("sampler", "notification");
        for (Setting setting : named) {
            assertThat(defaults(setting.component())).containsEntry(setting.variable(), setting.value());
        }
    }

    private static List<Setting> named() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Setting(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    /** A service's settings by the names of their environment variables, after MicroProfile Config's rules. */
    private static Map<String, String> defaults(String component) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(
                ROOT.resolve(FOLDERS.get(component)).resolve("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        return settings.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%"))
                .collect(Collectors.toMap(
                        name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), settings::getProperty));
    }

    private record Setting(String component, String variable, String value) {}
}
