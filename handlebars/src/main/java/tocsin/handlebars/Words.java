package tocsin.handlebars;

/**
 * Text that is written as it is.
 *
 * @param text what is left of it when whitespace around tags is taken away
 */
record Words(Place at, String text) implements Node {

    @Override
    public void fill(Filling filling, Scope scope) throws TemplateFault {
        filling.write(at, text);
    }
}
