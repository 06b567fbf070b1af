package tocsin.sampler.watch;

/**
 * How much an evaluator holds.
 *
 * @param watches alerts, once for each company that one watches here
 * @param slices slices of ten seconds that its windows have room for
 */
public record Holdings(long watches, long slices) {}
