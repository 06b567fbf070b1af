package tocsin.notification.message.handlebars;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.template.Template;
import tocsin.notification.template.Templates;
import tocsin.templates.StockWords;

/** The templates that come with this build: module stock-templates. Each has every part. */
final class StockTemplates implements Templates {

    private final Map<String, Template> byName = new HashMap<>();

    /**
     * Reads them all.
     *
     * @throws IllegalStateException where one is missing
     */
    StockTemplates() {
        StockWords.read().forEach((name, words) -> byName.put(name, template(name, words)));
    }

    @Override
    public Optional<Template> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Their names. */
    Iterable<String> names() {
        return byName.keySet();
    }

    private static Template template(String name, Map<String, String> words) {
        return new Template(
                name, part(words, Part.SUBJECT), part(words, Part.TEXT), part(words, Part.HTML), part(words, Part.SMS));
    }

    private static Optional<String> part(Map<String, String> words, Part part) {
        return Optional.of(words.get(part.word()));
    }
}
