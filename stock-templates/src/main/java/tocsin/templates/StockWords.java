package tocsin.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the words of messages that come with this build: one file for each part of each template. */
public final class StockWords {

    private static final List<String> PARTS = List.of("subject", "text", "html", "sms");

    private StockWords() {}

    /**
     * The words in Handlebars by the part, by the name of the template; in the order of {@code names.txt}. Every template
     * has every part.
     *
     * @throws IllegalStateException where one is missing
     */
    public static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        file("names.txt").lines().filter(name -> !name.isBlank()).forEach(name -> all.put(name, parts(name)));
        return Collections.unmodifiableMap(all);
    }

    private static Map<String, String> parts(String name) {
        Map<String, String> parts = new LinkedHashMap<>();
        PARTS.forEach(part -> parts.put(part, file(name + "." + part + ".hbs")));
        return Collections.unmodifiableMap(parts);
    }

    private static String file(String name) {
        try (InputStream content = StockWords.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("The stock template " + name + " is not in this build");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The stock template " + name + " cannot be read", broken);
        }
    }
}
