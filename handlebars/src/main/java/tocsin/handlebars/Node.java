package tocsin.handlebars;

/** A piece of a template. */
sealed interface Node permits Words, Value, Block, Inclusion {

    /** Where it is written. */
    Place at();

    /** Writes it. */
    void fill(Filling filling, Scope scope) throws TemplateFault;
}
