package tocsin.sandbox;

/**
 * Why a source cannot be read.
 *
 * @param message in the engine's words, such as {@code unexpected token in expression: ';'}
 * @param line from 1, in the source as it was given
 * @param column from 1, in UTF-16 units
 */
public record Fault(String message, int line, int column) {}
