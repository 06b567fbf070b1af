package tocsin.sampler.alert;

import java.util.Optional;
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
public record Condition(Operator operator, double threshold, OptionalDouble resetThreshold) implements Judging {

    @Override
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

    @Override
    public Optional<String> sign() {
        return Optional.of(operator.sign());
    }

    @Override
    public Optional<Condition> condition() {
        return Optional.of(this);
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.empty();
    }

    /** Thresholds may be changed while an alert goes on. */
    @Override
    public String measured() {
        return "";
    }
}
