package tocsin.handlebars;

import java.util.SortedSet;

/** Sees to it, while a template is read, that what is called is there and can be called like this. */
final class Names {

    private final SortedSet<String> helpers;

    /** With the names of all helpers, blocks among them. */
    Names(SortedSet<String> helpers) {
        this.helpers = helpers;
    }

    /** The call of a value that is written. */
    Call ofValue(Call call) throws TemplateFault {
        noBlock(call);
        if (!call.bare()) {
            needed(call);
        }
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
            inside(call);
        }
    }

    private static void noBlock(Call call) throws TemplateFault {
        if (BlockHelper.named(call.name()) != null) {
            throw new TemplateFault(
                    call.at(), call.name() + " is a block: {{#" + call.name() + " …}} … {{/" + call.name() + "}}");
        }
    }

    private void needed(Call call) throws TemplateFault {
        if (!helpers.contains(call.name())) {
            throw new TemplateFault(
                    call.at(),
                    "there is no helper named \"" + call.name() + "\"; there are " + String.join(", ", helpers));
        }
    }
}
