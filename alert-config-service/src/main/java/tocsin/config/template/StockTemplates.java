package tocsin.config.template;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The templates that come with Tocsin. Their words are in the module stock-templates, one file for each part. */
public final class StockTemplates {

    private static final String FOLDER = "tocsin/templates/";

    private final Map<TemplateName, Map<Part, String>> all = new LinkedHashMap<>();

    /**
     * Reads them.
     *
     * @param resources a file by its path; empty where there is none
     */
    public StockTemplates(Function<String, Optional<String>> resources) {
        String names = resources
                .apply(FOLDER + "names.txt")
                .orElseThrow(() -> new IllegalStateException("The stock templates are not in this build"));
        names.lines().filter(line -> !line.isBlank()).map(TemplateName::new).forEach(name -> {
            Map<Part, String> parts = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                resources.apply(FOLDER + name + "." + part.text() + ".hbs").ifPresent(words -> parts.put(part, words));
            }
            all.put(name, Collections.unmodifiableMap(parts));
        });
    }

    /** Whether a template of this name comes with Tocsin. */
    public boolean has(TemplateName name) {
        return all.containsKey(name);
    }

    /** Their names. */
    public Set<TemplateName> names() {
        return Collections.unmodifiableSet(all.keySet());
    }

    /** The stock words of a template; no part where it is no stock template. */
    public Map<Part, String> parts(TemplateName name) {
        return all.getOrDefault(name, Map.of());
    }

    /** A template as it is shown: of a stock template of which nothing is written, the stock words. */
    public Template shown(TemplateName name, Map<Part, String> written) {
        boolean stock = written.isEmpty() && has(name);
        return new Template(name, stock ? parts(name) : written, stock);
    }
}
