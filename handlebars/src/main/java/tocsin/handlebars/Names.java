package tocsin.handlebars;

import java.util.Set;
import java.util.SortedSet;

/** Sees to it, while a template is read, that what is called is there and can be called like this. */
final class Names {

    private final SortedSet<String> helpers;
    private final Set<String> foretold;

    /**
     * With the names of all helpers, blocks among them.
     *
     * @param foretold those that need one text which is written out
     */
    Names(SortedSet<String> helpers, Set<String> foretold) {
        this.helpers = helpers;
        this.foretold = foretold;
    }

    /** The call of a value that is written. */
    Call ofValue(Call call) throws TemplateFault {
        noBlock(call);
        if (!call.bare()) {
            needed(call);
        }
        told(call);
        inside(call);
        return call;
    }

    /** The call at the beginning of a block. */
    Call ofBlock(Call call) throws TemplateFault {
        if (BlockHelper.named(call.name()) == null) {
            if (helpers.contains(call.name())) {
                throw new TemplateFault(call.at(), call.name() + " is not a block");
            }
            if (!call.bare()) {
                needed(call);
            }
        } else if (call.values().size() != 1) {
            throw new TemplateFault(
                    call.at(),
                    call.name() + " needs one value, and has " + call.values().size());
        }
        inside(call);
        return call;
    }

    /** What another template is included with. */
    Call ofPartial(Call call) throws TemplateFault {
        if (call.head() instanceof Call name) {
            inner(name);
        }
        if (call.values().size() > 1) {
            throw new TemplateFault(
                    call.at(),
                    "a template can be about one value, not " + call.values().size());
        }
        inside(call);
        return call;
    }

    private void inside(Call call) throws TemplateFault {
        for (Expression value : call.values()) {
            inner(value);
        }
        for (Expression value : call.named().values()) {
            inner(value);
        }
    }

    private void inner(Expression expression) throws TemplateFault {
        if (expression instanceof Call call) {
            noBlock(call);
            needed(call);
            told(call);
            inside(call);
        }
    }

    private static void noBlock(Call call) throws TemplateFault {
        if (BlockHelper.named(call.name()) != null) {
            throw new TemplateFault(
                    call.at(), call.name() + " is a block: {{#" + call.name() + " …}} … {{/" + call.name() + "}}");
        }
    }

    private void told(Call call) throws TemplateFault {
        if (foretold.contains(call.name()) && !isTold(call)) {
            throw new TemplateFault(
                    call.at(),
                    call.name() + " needs one name in quotation marks and nothing else: {{" + call.name()
                            + " \"name\"}}");
        }
    }

    private static boolean isTold(Call call) {
        return call.values().size() == 1
                && call.named().isEmpty()
                && call.values().get(0) instanceof Literal literal
                && literal.value() instanceof String;
    }

    private void needed(Call call) throws TemplateFault {
        if (!helpers.contains(call.name())) {
            throw new TemplateFault(
                    call.at(),
                    "there is no helper named \"" + call.name() + "\"; there are " + String.join(", ", helpers));
        }
    }
}
