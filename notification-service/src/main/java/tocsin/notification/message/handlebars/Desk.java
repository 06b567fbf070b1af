package tocsin.notification.message.handlebars;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.handlebars.Language;
import tocsin.handlebars.Partials;
import tocsin.handlebars.Place;
import tocsin.handlebars.Program;
import tocsin.handlebars.TemplateFault;
import tocsin.handlebars.helper.Helpers;
import tocsin.notification.template.Template;
import tocsin.notification.template.Templates;

/** Fills templates, part by part. Takes as long as the bounds allow; safe for use by several threads. */
public final class Desk {

    private static final String LAST_RESORT = "alert";
    private static final int REMEMBERED = 1_000;

    private final Templates own;
    private final StockTemplates stock = new StockTemplates();
    private final Language language = Helpers.language();
    private final Readings readings = new Readings(language, REMEMBERED);
    private final int steps;
    private final Duration time;

    /**
     * A desk with the templates that people have written, and the stock ones.
     *
     * @param steps how many steps filling one part may take
     * @param time how long filling one part may take
     * @throws IllegalStateException where a stock template is broken, so that it shows at the start and not with the
     *     first alert
     */
    public Desk(Templates own, int steps, Duration time) {
        this.own = own;
        this.steps = steps;
        this.time = time;
        stock.names().forEach(this::check);
    }

    private void check(String name) {
        for (Part part : Part.values()) {
            try {
                program(name, part, Optional.empty(), false);
            } catch (TemplateFault broken) {
                throw new IllegalStateException(
                        "The stock template " + name + "." + part.word() + " is broken: " + broken.inWords(), broken);
            }
        }
    }

    /** Whether there is a template of this name, stock or not. */
    public boolean has(String name) {
        return own.find(name).isPresent() || isStock(name);
    }

    boolean isStock(String name) {
        return stock.find(name).isPresent();
    }

    /** Fills what people have written under a name, and the stock parts where they have written none. */
    public Draft fill(String name, Map<String, Object> variables) {
        return fill(name, Optional.empty(), true, variables);
    }

    /** Fills a template that is not among those that are kept; parts that it has not are those of its name. */
    public Draft fill(Template written, Map<String, Object> variables) {
        return fill(written.name(), Optional.of(written), true, variables);
    }

    /** Fills the stock template of a name, whatever people have written. */
    Draft fillStock(String name, Map<String, Object> variables) {
        return fill(name, Optional.empty(), false, variables);
    }

    private Draft fill(String name, Optional<Template> written, boolean ours, Map<String, Object> variables) {
        Map<Part, String> texts = new EnumMap<>(Part.class);
        List<PartFault> faults = new ArrayList<>();
        for (Part part : parts(written.or(() -> ours ? own.find(name) : Optional.empty()))) {
            try {
                Program program = program(name, part, written, ours);
                texts.put(
                        part,
                        language.fill(
                                program, variables, part.escaping(), partials(part, ours), part.bounds(steps, time)));
            } catch (TemplateFault fault) {
                faults.add(PartFault.of(part, fault));
            }
        }
        return new Draft(texts, faults);
    }

    /** Who writes a text and no HTML wants the text to be read, and not the stock HTML, which mail programs show first. */
    private static Set<Part> parts(Optional<Template> written) {
        boolean textAlone = written.filter(template ->
                        template.text().isPresent() && template.html().isEmpty())
                .isPresent();
        return textAlone ? EnumSet.complementOf(EnumSet.of(Part.HTML)) : EnumSet.allOf(Part.class);
    }

    private Program program(String name, Part part, Optional<Template> written, boolean ours) throws TemplateFault {
        Optional<String> source = written.flatMap(part::of);
        return readings.of(source.or(() -> ours ? own.find(name).flatMap(part::of) : Optional.empty())
                .or(() -> stockPart(name, part))
                .or(() -> stockPart(LAST_RESORT, part))
                .orElseThrow(() -> new TemplateFault(new Place(1, 1), "there is no such template")));
    }

    private Optional<String> stockPart(String name, Part part) {
        return stock.find(name).flatMap(part::of);
    }

    /** Templates include the same part of others. */
    private Partials partials(Part part, boolean ours) {
        return name -> {
            Optional<String> source = ours ? own.find(name).flatMap(part::of) : Optional.empty();
            Optional<String> found = source.or(() -> stockPart(name, part));
            return found.isEmpty() ? Optional.empty() : Optional.of(readings.of(found.get()));
        };
    }
}
