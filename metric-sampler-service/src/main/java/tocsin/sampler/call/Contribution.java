package tocsin.sampler.call;

/**
 * What one report adds to one slice of one company.
 *
 * @param company the company's id, whether it is defined yet or not
 * @param slice the slice's number ({@link Slice})
 * @param sums what to add
 */
public record Contribution(String company, long slice, CallSums sums) {}
