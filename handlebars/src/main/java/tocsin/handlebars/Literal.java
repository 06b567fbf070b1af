package tocsin.handlebars;

/**
 * A value that is written out.
 *
 * @param value a text, a number, a flag, or null
 */
record Literal(Object value) implements Expression {

    @Override
    public Object value(Filling filling, Scope scope) {
        return value;
    }
}
