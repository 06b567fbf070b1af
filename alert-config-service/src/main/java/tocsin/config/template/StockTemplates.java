package tocsin.config.template;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The templates that come with Tocsin. */
public final class StockTemplates {

    private final Map<TemplateName, Map<Part, String>> all = new LinkedHashMap<>();
    private final Map<PartOf, Set<PartOf>> inclusions = new HashMap<>();

    /**
     * Takes and reads them.
     *
     * @param words by the part, by the name
     * @param proofreader reads what each includes
     * @throws IllegalArgumentException where people could not put one of them as it is
     */
    public StockTemplates(Map<String, Map<String, String>> words, Proofreader proofreader) {
        words.forEach((name, parts) -> all.put(new TemplateName(name), byPart(parts)));
        all.forEach((name, parts) -> parts.forEach((part, text) -> inclusions.put(
                new PartOf(name, part), proofreader.read(part, text).keySet())));
    }

    private static Map<Part, String> byPart(Map<String, String> words) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        words.forEach((part, text) -> parts.put(Part.of(part), text));
        return Collections.unmodifiableMap(parts);
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

    /** What the stock words of each part of each of them include. */
    Map<PartOf, Set<PartOf>> inclusions() {
        return inclusions;
    }

    /** A template as it is shown: of a stock template of which nothing is written, the stock words. */
    public Template shown(TemplateName name, Map<Part, String> written) {
        boolean stock = written.isEmpty() && has(name);
        return new Template(name, stock ? parts(name) : written, stock);
    }
}
