package tocsin.handlebars;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** Handlebars with a set of helpers. Safe for use by several threads. */
public final class Language {

    private final Map<String, Helper> helpers;
    private final Set<String> foretold;
    private final SortedSet<String> callable;
    private final LongSupplier nanoTime;

    /** The language with {@code lookup}, {@code log} and these helpers, apart from its own blocks. */
    public Language(Map<String, Helper> helpers) {
        this(helpers, Set.of());
    }

    /**
     * The same.
     *
     * @param foretold those of the helpers that are called with one text in quotation marks and nothing else, so that
     *     {@link #uses} tells with what before anything is filled
     */
    public Language(Map<String, Helper> helpers, Set<String> foretold) {
        this(helpers, foretold, System::nanoTime);
    }

    /** The same with a clock of its own, in nanoseconds from anywhere. */
    Language(Map<String, Helper> helpers, Set<String> foretold, LongSupplier nanoTime) {
        Map<String, Helper> all = new HashMap<>(helpers);
        all.putIfAbsent("lookup", Language::lookup);
        // What templates log would fill somebody's disk; it is evaluated, so that its faults show, and goes nowhere.
        all.putIfAbsent("log", arguments -> null);
        this.helpers = Map.copyOf(all);
        this.foretold = Set.copyOf(foretold);
        this.callable = new TreeSet<>(all.keySet());
        this.callable.addAll(BlockHelper.blocks());
        this.nanoTime = nanoTime;
    }

    /**
     * This language where one of its helpers does something else. Either reads and fills what the other has read.
     *
     * @throws IllegalArgumentException where it has no helper of this name
     */
    public Language with(String name, Helper helper) {
        if (!helpers.containsKey(name)) {
            throw new IllegalArgumentException("there is no helper named \"" + name + "\"");
        }
        Map<String, Helper> others = new HashMap<>(helpers);
        others.put(name, helper);
        return new Language(others, foretold, nanoTime);
    }

    /**
     * Reads a template.
     *
     * @throws TemplateFault where it is none, or uses a helper that is not there
     */
    public Program read(String source) throws TemplateFault {
        return new Tree(new Scanner(source).tokens(), new Names(callable, foretold)).program();
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
