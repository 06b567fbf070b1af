package tocsin.handlebars;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One filling of one template. Not for use by several threads. */
final class Filling {

    /** Each level costs a piece of the thread's stack. */
    private static final int DEEPEST_PARTIAL = 10;

    /** What is between the tags of an inclusion, and where its names are looked up. */
    private record PartialBlock(Program program, Scope scope, PartialBlock outer) {}

    private final Map<String, Helper> helpers;
    /** Of the whole template; others may join them. */
    private final Map<String, Object> variables;

    private final Escaping escaping;
    private final Partials partials;
    private final Budget budget;
    private final StringBuilder outcome = new StringBuilder();
    private PartialBlock partialBlock;
    private PartialBlock broken;
    private int depth;

    Filling(
            Map<String, Helper> helpers,
            Map<String, Object> variables,
            Escaping escaping,
            Partials partials,
            Budget budget) {
        this.helpers = helpers;
        this.variables = new LinkedHashMap<>(variables);
        this.escaping = escaping;
        this.partials = partials;
        this.budget = budget;
    }

    String of(Program program) throws TemplateFault {
        program.fill(this, Scope.of(variables()));
        return outcome.toString();
    }

    void step(Place at) throws TemplateFault {
        budget.step(at);
    }

    void write(Place at, String text) throws TemplateFault {
        budget.length(at, outcome.length() + text.length());
        outcome.append(text);
    }

    Helper helper(String name) {
        return helpers.get(name);
    }

    Map<String, Object> variables() {
        return Collections.unmodifiableMap(variables);
    }

    void join(Map<String, Object> others) {
        variables.putAll(others);
    }

    Escaping escaping() {
        return escaping;
    }

    boolean hasPartialBlock() {
        return partialBlock != null;
    }

    Optional<Program> partial(Place at, String name) throws TemplateFault {
        try {
            return partials.find(name);
        } catch (TemplateFault inside) {
            throw within(at, name, inside);
        }
    }

    void include(Inclusion inclusion, Program program, String name, Scope inside, Scope outside) throws TemplateFault {
        if (depth == DEEPEST_PARTIAL) {
            throw new TemplateFault(
                    inclusion.at(), "templates include each other more than " + DEEPEST_PARTIAL + " levels deep");
        }
        PartialBlock before = partialBlock;
        PartialBlock given = inclusion
                .block()
                .map(block -> new PartialBlock(block, outside, before))
                .orElse(null);
        partialBlock = given;
        depth++;
        int begin = outcome.length();
        try {
            program.fill(this, inside);
        } catch (TemplateFault fault) {
            throw broken == null ? within(inclusion.at(), name, fault) : leaving(given, fault);
        } finally {
            depth--;
            partialBlock = before;
        }
        indent(inclusion, begin);
    }

    /** What is wrong between the tags of an inclusion is wrong with the template that has the tags. */
    private TemplateFault leaving(PartialBlock given, TemplateFault fault) {
        if (broken == given) {
            broken = null;
        }
        return fault;
    }

    /** Writes what is between the tags of the inclusion that this is in. Its own inclusions are those around it. */
    void writePartialBlock(Place at) throws TemplateFault {
        PartialBlock now = partialBlock;
        if (now == null) {
            throw new TemplateFault(at, "nothing was given to be written here as @partial-block");
        }
        partialBlock = now.outer();
        try {
            now.program().fill(this, now.scope());
        } catch (TemplateFault fault) {
            broken = broken == null ? now : broken;
            throw fault;
        } finally {
            partialBlock = now;
        }
    }

    private void indent(Inclusion inclusion, int begin) throws TemplateFault {
        if (inclusion.indent().isEmpty() || outcome.length() == begin) {
            return;
        }
        String lines = outcome.substring(begin);
        String body = lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
        outcome.setLength(begin);
        write(inclusion.at(), inclusion.indent() + body.replace("\n", "\n" + inclusion.indent()));
        write(inclusion.at(), lines.substring(body.length()));
    }

    private static TemplateFault within(Place at, String name, TemplateFault inside) {
        return new TemplateFault(at, "in the template \"" + name + "\", " + inside.inWords());
    }
}
