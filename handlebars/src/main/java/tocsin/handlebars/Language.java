package tocsin.handlebars;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** Handlebars with a set of helpers. Safe for use by several threads. */
public final class Language {

    private final Map<String, Helper> helpers;
    private final SortedSet<String> callable;
    private final LongSupplier nanoTime;

    /** The language with {@code lookup}, {@code log} and these helpers, apart from its own blocks. */
    public Language(Map<String, Helper> helpers) {
        this(helpers, System::nanoTime);
    }

    /** The same with a clock of its own, in nanoseconds from anywhere. */
    Language(Map<String, Helper> helpers, LongSupplier nanoTime) {
        Map<String, Helper> all = new HashMap<>(helpers);
        all.put("lookup", Language::lookup);
        // What templates log would fill somebody's disk; it is evaluated, so that its faults show, and goes nowhere.
        all.put("log", arguments -> null);
        this.helpers = Map.copyOf(all);
        this.callable = new TreeSet<>(all.keySet());
        this.callable.addAll(BlockHelper.blocks());
        this.nanoTime = nanoTime;
    }

    /**
     * Reads a template.
     *
     * @throws TemplateFault where it is none, or uses a helper that is not there
     */
    public Program read(String source) throws TemplateFault {
        return new Tree(new Scanner(source).tokens(), callable).program();
    }

    /** What a template that this language has read calls and includes. */
    public Uses uses(Program program) {
        return new Uses(program, callable);
    }

    /**
     * Fills a template.
     *
     * @param variables texts, numbers, flags, lists and maps by their names
     * @throws TemplateFault where it cannot be filled, or takes more than is allowed
     */
    public String fill(
            Program program, Map<String, Object> variables, Escaping escaping, Partials partials, Bounds bounds)
            throws TemplateFault {
        return new Filling(helpers, variables, escaping, partials, new Budget(bounds, nanoTime)).of(program);
    }

    private static Object lookup(Arguments arguments) {
        return arguments
                .value(0)
                .flatMap(holder -> arguments.value(1).map(key -> Values.at(holder, Values.text(key))))
                .orElse(null);
    }
}
