package tocsin.handlebars;

/** Something in a tag that has a value. */
sealed interface Expression permits Literal, Path, Call {

    /** Its value; null for nothing. */
    Object value(Filling filling, Scope scope) throws TemplateFault;
}
