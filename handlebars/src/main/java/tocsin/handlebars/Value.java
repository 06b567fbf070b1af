package tocsin.handlebars;

/**
 * A value that is written. Two braces or three make no difference: what is a text is escaped, always, and what is markup
 * was made safe where it was made.
 */
record Value(Call call) implements Node {

    @Override
    public Place at() {
        return call.at();
    }

    @Override
    public void fill(Filling filling, Scope scope) throws TemplateFault {
        Object value = call.outcome(filling, scope);
        if (value instanceof Joining joining) {
            filling.join(joining.variables());
            return;
        }
        String text = Values.text(value);
        filling.write(at(), value instanceof Markup ? text : filling.escaping().escape(text));
    }
}
