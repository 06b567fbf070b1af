package tocsin.notification.message.handlebars;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.template.Template;
import tocsin.notification.template.Templates;

/** The templates that come with this build: module stock-templates. Each has every part. */
final class StockTemplates implements Templates {

    private static final String FOLDER = "tocsin/templates/";

    private final Map<String, Template> byName = new HashMap<>();

    /**
     * Reads them all.
     *
     * @throws IllegalStateException where one is missing
     */
    StockTemplates() {
        resource("names.txt").lines().filter(name -> !name.isBlank()).forEach(name -> byName.put(name, template(name)));
    }

    @Override
    public Optional<Template> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Their names. */
    Iterable<String> names() {
        return byName.keySet();
    }

    private static Template template(String name) {
        return new Template(
                name, part(name, Part.SUBJECT), part(name, Part.TEXT), part(name, Part.HTML), part(name, Part.SMS));
    }

    private static Optional<String> part(String name, Part part) {
        return Optional.of(resource(name + "." + part.word() + ".hbs"));
    }

    private static String resource(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream source = loader.getResourceAsStream(FOLDER + name)) {
            if (source == null) {
                throw new IllegalStateException(FOLDER + name + " is not in this build");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(FOLDER + name + " cannot be read", broken);
        }
    }
}
