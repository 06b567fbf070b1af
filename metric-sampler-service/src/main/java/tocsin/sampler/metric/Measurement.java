package tocsin.sampler.metric;

import java.util.OptionalDouble;

/**
 * A metric at a moment. Values are doubles: a decimal of up to 15 digits passes unchanged, no arithmetic is ever done
 * on money, and a ratio of whole numbers that equals a decimal threshold exactly also compares as equal to it.
 *
 * @param value the value in the area's unit; empty where there are too few samples for one
 * @param samples how many calls, or samples of a gauge, it is made of
 */
public record Measurement(OptionalDouble value, long samples) {

    /** A value. */
    public static Measurement of(double value, long samples) {
        return new Measurement(OptionalDouble.of(value), samples);
    }

    /** No value, for want of samples. */
    public static Measurement none(long samples) {
        return new Measurement(OptionalDouble.empty(), samples);
    }
}
