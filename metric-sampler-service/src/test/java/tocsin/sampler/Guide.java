package tocsin.sampler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The examples of a guide in Markdown, by its sections: the first block of properties, and the first of variables. */
final class Guide {

    private static final Pattern SETTING = Pattern.compile("(?m)^([\\w.-]+)=(.*)$");

    private final String text;

    private Guide(String text) {
        this.text = text;
    }

    static Guide read(Path file) throws IOException {
        return new Guide(Files.readString(file));
    }

    Map<String, String> properties(String section) {
        return settings(section, "properties");
    }

    Map<String, String> variables(String... sections) {
        Map<String, String> all = new HashMap<>();
        Stream.of(sections).map(section -> settings(section, "sh")).forEach(all::putAll);
        return all;
    }

    /** What a property is called in the environment (MicroProfile Config, section "Environment variables mapping rules"). */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9_]", "_").toUpperCase(Locale.ROOT);
    }

    private Map<String, String> settings(String section, String language) {
        String its = text.split("\n## " + section + "\n", 2)[1].split("\n## ", 2)[0];
        String block = its.split("```" + language + "\n", 2)[1].split("```", 2)[0];
        Map<String, String> settings = new HashMap<>();
        SETTING.matcher(block).results().forEach((MatchResult found) -> settings.put(found.group(1), found.group(2)));
        return settings;
    }
}
