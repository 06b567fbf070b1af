package tocsin.config.script;

/**
 * A version of a script's source, with the source.
 *
 * @param edition which one
 * @param source the program
 */
public record EditionText(Edition edition, String source) {}
