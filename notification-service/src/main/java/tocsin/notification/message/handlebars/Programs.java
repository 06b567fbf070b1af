package tocsin.notification.message.handlebars;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.handlebars.Language;
import tocsin.handlebars.Partials;
import tocsin.handlebars.Place;
import tocsin.handlebars.Program;
import tocsin.handlebars.TemplateFault;
import tocsin.notification.template.Template;
import tocsin.notification.template.Templates;

/** The words of each part of a template, read: what people have written, and stock words where they have written none. */
final class Programs {

    private static final String LAST_RESORT = "alert";
    private static final int REMEMBERED = 1_000;

    private final Templates own;
    private final Templates stock;
    private final Readings readings;

    Programs(Templates own, Templates stock, Language language) {
        this.own = own;
        this.stock = stock;
        this.readings = new Readings(language, REMEMBERED);
    }

    /**
     * A part.
     *
     * @param written what counts before anything that is kept
     * @param ours whether what people have written counts
     */
    Program of(String name, Part part, Optional<Template> written, boolean ours) throws TemplateFault {
        return reading(name, part, written, ours).program();
    }

    /** Templates include the same part of others. */
    Partials partials(Part part, boolean ours) {
        return name -> {
            Optional<String> source = included(name, part, ours);
            return source.isEmpty()
                    ? Optional.empty()
                    : Optional.of(readings.of(source.get()).program());
        };
    }

    /** The scripts that a part asks, itself or in what it includes. */
    Set<String> scripts(String name, Part part, Optional<Template> written) {
        Set<String> scripts = new TreeSet<>();
        try {
            add(scripts, reading(name, part, written, true), part, new HashSet<>());
        } catch (TemplateFault unreadable) {
            // Filling comes to the same words, and says what is wrong with them and where.
            return scripts;
        }
        return scripts;
    }

    private void add(Set<String> scripts, Reading reading, Part part, Set<String> seen) throws TemplateFault {
        scripts.addAll(reading.scripts());
        for (String name : reading.included()) {
            Optional<String> source = seen.add(name) ? included(name, part, true) : Optional.empty();
            if (source.isPresent()) {
                add(scripts, readings.of(source.get()), part, seen);
            }
        }
    }

    private Reading reading(String name, Part part, Optional<Template> written, boolean ours) throws TemplateFault {
        Optional<String> source = written.flatMap(part::of);
        return readings.of(source.or(() -> included(name, part, ours))
                .or(() -> stock.find(LAST_RESORT).flatMap(part::of))
                .orElseThrow(() -> new TemplateFault(new Place(1, 1), "there is no such template")));
    }

    private Optional<String> included(String name, Part part, boolean ours) {
        Optional<String> source = ours ? own.find(name).flatMap(part::of) : Optional.empty();
        return source.or(() -> stock.find(name).flatMap(part::of));
    }
}
