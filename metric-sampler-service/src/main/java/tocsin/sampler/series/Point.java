package tocsin.sampler.series;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import tocsin.sampler.metric.Measurement;

/**
 * A metric in one step.
 *
 * @param at when the step begins
 * @param measurement the value over the calls of the step or, of a gauge, at its end
 * @param extent how far a gauge went; empty for what is measured over calls
 */
public record Point(Instant at, Measurement measurement, Optional<Extent> extent) {

    /**
     * The lowest and the highest of the samples or, of a gauge that moves with calls, of the values at the ends of
     * slices.
     *
     * @param lowest empty where nothing was told
     * @param highest empty where nothing was told
     */
    public record Extent(OptionalDouble lowest, OptionalDouble highest) {

        /** Nothing was told. */
        public static final Extent NONE = new Extent(OptionalDouble.empty(), OptionalDouble.empty());

        /** From one value to another. */
        public static Extent of(double lowest, double highest) {
            return new Extent(OptionalDouble.of(lowest), OptionalDouble.of(highest));
        }
    }
}
