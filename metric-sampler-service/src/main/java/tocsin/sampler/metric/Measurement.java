package tocsin.sampler.metric;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A metric at a moment. Values are doubles: a decimal of up to 15 digits passes unchanged, no arithmetic is ever done
 * on money, and a ratio of whole numbers that equals a decimal threshold exactly also compares as equal to it.
 *
 * @param value the value in the area's unit; empty where there are too few samples for one
 * @param samples how many calls, or samples of a gauge, it is made of; 0 for a script
 * @param answer what the script said; empty where the area is no script, or it has not run yet
 */
public record Measurement(OptionalDouble value, long samples, Optional<Answer> answer) {

    /** A metric of calls or a gauge. */
    public Measurement(OptionalDouble value, long samples) {
        this(value, samples, Optional.empty());
    }

    /** A value. */
    public static Measurement of(double value, long samples) {
        return new Measurement(OptionalDouble.of(value), samples);
    }

    /** No value, for want of samples. */
    public static Measurement none(long samples) {
        return new Measurement(OptionalDouble.empty(), samples);
    }

    /** What a script said. */
    public static Measurement of(Answer answer) {
        OptionalDouble value = answer instanceof Answer.Said said ? said.value() : OptionalDouble.empty();
        return new Measurement(value, 0, Optional.of(answer));
    }
}
