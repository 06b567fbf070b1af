package tocsin.sampler.alert;

import java.util.OptionalDouble;
import tocsin.sampler.metric.Measurement;

/**
 * When an alert fires and when it resets.
 *
 * @param operator how the value is compared
 * @param threshold with what it is compared
 * @param resetThreshold where the alert resets, on the good side of the threshold; empty where it resets as soon as
 *     the condition no longer holds
 */
public record Condition(Operator operator, double threshold, OptionalDouble resetThreshold) {

    /** What a measurement says of this condition. */
    public Verdict judge(Measurement measurement) {
        if (measurement.value().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        double value = measurement.value().getAsDouble();
        if (operator.holds(value, threshold)) {
            return Verdict.BREACHED;
        }
        boolean good = resetThreshold.isEmpty() || operator.resets(value, resetThreshold.getAsDouble());
        return good ? Verdict.GOOD : Verdict.BETWEEN;
    }

    /** What can be said of a value. */
    public enum Verdict {
        /** The condition holds. */
        BREACHED,
        /** The condition does not hold, but the reset threshold is not reached either: nothing changes. */
        BETWEEN,
        /** The condition does not hold, and the reset threshold, if there is one, is reached. */
        GOOD,
        /** There is no value. */
        UNKNOWN
    }
}
