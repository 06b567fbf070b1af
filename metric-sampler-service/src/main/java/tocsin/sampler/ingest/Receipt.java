package tocsin.sampler.ingest;

import java.util.List;
import java.util.Set;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.gauge.Reading;

/**
 * What a committed transaction has changed.
 *
 * @param fresh identities that were counted now; every other one of the batch had been counted before
 * @param slices the totals, after the commit, of every slice that the batch touched
 * @param readings what was freshly told of gauges, the oldest first
 */
public record Receipt(Set<String> fresh, List<SliceTotal> slices, List<Reading> readings) {

    /** The total of one slice of one company ({@link tocsin.sampler.call.Slice}). */
    public record SliceTotal(String company, long slice, CallSums total) {}
}
