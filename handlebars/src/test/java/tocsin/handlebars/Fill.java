package tocsin.handlebars;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Fills templates in tests. */
final class Fill {

    static final Bounds WIDE = new Bounds(100_000, 100_000, Duration.ofMinutes(10));

    private final Map<String, String> partials = new HashMap<>();
    private Escaping escaping = Escaping.NONE;
    private Bounds bounds = WIDE;
    private Language language = new Language(Map.of("shout", Fill::shout));

    Fill with(String name, String source) {
        partials.put(name, source);
        return this;
    }

    Fill as(Escaping other) {
        escaping = other;
        return this;
    }

    Fill within(Bounds others) {
        bounds = others;
        return this;
    }

    Fill in(Language other) {
        language = other;
        return this;
    }

    String of(String template, Map<String, Object> variables) throws TemplateFault {
        return language.fill(language.read(template), variables, escaping, this::find, bounds);
    }

    private Optional<Program> find(String name) throws TemplateFault {
        String source = partials.get(name);
        return source == null ? Optional.empty() : Optional.of(language.read(source));
    }

    private static Object shout(Arguments arguments) {
        String text = arguments.text("text", 0).orElseThrow(() -> new IllegalArgumentException("nothing to shout"));
        return text.toUpperCase(Locale.ROOT);
    }
}
