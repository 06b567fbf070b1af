package tocsin.benchmarks.latency;

/**
 * A part of the way from a breach to its mail.
 *
 * @param name what happens in it
 * @param times how long it takes
 */
public record Stage(String name, Percentiles times) {}
