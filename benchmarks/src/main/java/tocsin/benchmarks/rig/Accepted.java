package tocsin.benchmarks.rig;

/**
 * A mail that the inbox has accepted.
 *
 * @param at when all of its data was there, in microseconds since 1970
 * @param to its recipient
 * @param text headers and body
 */
public record Accepted(long at, String to, String text) {}
