package tocsin.sampler.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.gauge.Reading;
import tocsin.telemetry.Trace;

/**
 * What a committed transaction has changed.
 *
 * @param fresh identities that were counted now; every other one of the batch had been counted before
 * @param slices the totals, after the commit, of every slice that the batch touched
 * @param readings what was freshly told of gauges, the oldest first
 * @param traces what a company's last report belongs to that came with a trace; the others are not in it
 */
public record Receipt(Set<String> fresh, List<SliceTotal> slices, List<Reading> readings, Map<String, Trace> traces) {

    /** What reports without traces have changed. */
    public Receipt(Set<String> fresh, List<SliceTotal> slices, List<Reading> readings) {
        this(fresh, slices, readings, Map.of());
    }

    /** The same with what its companies' reports belong to. */
    public Receipt in(Map<String, Trace> others) {
        return new Receipt(fresh, slices, readings, others);
    }

    /** The total of one slice of one company ({@link tocsin.sampler.call.Slice}). */
    public record SliceTotal(String company, long slice, CallSums total) {}
}
