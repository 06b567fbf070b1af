package tocsin.notification.message.handlebars;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.handlebars.Language;
import tocsin.handlebars.Program;
import tocsin.handlebars.TemplateFault;
import tocsin.handlebars.helper.Helpers;
import tocsin.notification.template.Template;
import tocsin.notification.template.Templates;

/** Fills templates, part by part. Takes as long as the bounds allow; safe for use by several threads. */
public final class Desk {

    private final Templates own;
    private final StockTemplates stock = new StockTemplates();
    private final Language language = Helpers.language();
    private final Programs programs;
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
        this.programs = new Programs(own, stock, language);
        this.steps = steps;
        this.time = time;
        stock.names().forEach(this::check);
    }

    private void check(String name) {
        for (Part part : Part.values()) {
            try {
                programs.of(name, part, Optional.empty(), false);
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

    /** The scripts that have to be run before the template of a name is filled. */
    public Set<String> scripts(String name) {
        return scripts(name, Optional.empty());
    }

    /** The same of a template that is not among those that are kept. */
    public Set<String> scripts(Template written) {
        return scripts(written.name(), Optional.of(written));
    }

    private Set<String> scripts(String name, Optional<Template> written) {
        Set<String> scripts = new TreeSet<>();
        parts(name, written, true).forEach(part -> scripts.addAll(programs.scripts(name, part, written)));
        return scripts;
    }

    /** Fills what people have written under a name, and the stock parts where they have written none. */
    public Draft fill(String name, Material material) {
        return fill(name, Optional.empty(), true, material);
    }

    /** Fills a template that is not among those that are kept; parts that it has not are those of its name. */
    public Draft fill(Template written, Material material) {
        return fill(written.name(), Optional.of(written), true, material);
    }

    /** Fills the stock template of a name, whatever people have written. */
    Draft fillStock(String name, Map<String, Object> variables) {
        return fill(name, Optional.empty(), false, Material.of(variables));
    }

    private Draft fill(String name, Optional<Template> written, boolean ours, Material material) {
        Language filling = material.answers().isEmpty()
                ? language
                : language.with(Helpers.SCRIPT, new ScriptHelper(material.answers()));
        Map<Part, String> texts = new EnumMap<>(Part.class);
        List<PartFault> faults = new ArrayList<>();
        for (Part part : parts(name, written, ours)) {
            try {
                Program program = programs.of(name, part, written, ours);
                texts.put(
                        part,
                        filling.fill(
                                program,
                                material.variables(),
                                part.escaping(),
                                programs.partials(part, ours),
                                part.bounds(steps, time)));
            } catch (TemplateFault fault) {
                faults.add(PartFault.of(part, fault));
            }
        }
        return new Draft(texts, faults);
    }

    /** Who writes a text and no HTML wants the text to be read, and not the stock HTML, which mail programs show first. */
    private Set<Part> parts(String name, Optional<Template> written, boolean ours) {
        Optional<Template> template = written.or(() -> ours ? own.find(name) : Optional.empty());
        boolean textAlone = template.filter(
                        each -> each.text().isPresent() && each.html().isEmpty())
                .isPresent();
        return textAlone ? EnumSet.complementOf(EnumSet.of(Part.HTML)) : EnumSet.allOf(Part.class);
    }
}
