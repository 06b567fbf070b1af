package tocsin.sampler.backtest;

import java.time.Instant;
import java.util.Optional;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;

/**
 * What was told of a gauge in one slice.
 *
 * @param slice the slice's number ({@link Slice})
 * @param sampled its samples; empty where there were none
 * @param up how far it moved upwards after the last sample or, without one, in the slice
 * @param down how far downwards
 */
public record GaugeSlice(long slice, Optional<Sampled> sampled, long up, long down) {

    /**
     * Samples.
     *
     * @param last the last one
     * @param lastAt when that was
     * @param lowest the lowest of all
     * @param highest the highest of all
     */
    public record Sampled(double last, Instant lastAt, double lowest, double highest) {}

    /**
     * Failures in a row, as the calls of a slice tell them: with an answer there are none, without one there are more.
     */
    static GaugeSlice failures(long slice, CallSums calls) {
        return calls.answered() > 0
                ? new GaugeSlice(slice, Optional.of(new Sampled(0, Slice.start(slice), 0, 0)), 0, 0)
                : new GaugeSlice(slice, Optional.empty(), calls.counted(), 0);
    }
}
