package tocsin.handlebars;

import java.util.List;

/**
 * What is written once, several times, or not at all.
 *
 * @param call the helper, or the variable
 * @param names what a loop calls its item and the item's place
 * @param body what is between the tags
 * @param inverse what is after {@code else}
 */
record Block(Call call, List<String> names, Program body, Program inverse) implements Node {

    @Override
    public Place at() {
        return call.at();
    }

    @Override
    public void fill(Filling filling, Scope scope) throws TemplateFault {
        BlockHelper helper = BlockHelper.named(call.name());
        if (helper != null) {
            helper.fill(this, filling, scope);
        } else {
            section(call.value(filling, scope), filling, scope);
        }
    }

    /** A block that is named after a variable: a loop over a list, otherwise about the variable, if it holds. */
    private void section(Object value, Filling filling, Scope scope) throws TemplateFault {
        if (value instanceof List) {
            BlockHelper.loop(this, value, filling, scope);
        } else if (!Values.holds(value, false)) {
            inverse.fill(filling, scope);
        } else {
            body.fill(filling, value instanceof Boolean ? scope : scope.inner(value));
        }
    }
}
