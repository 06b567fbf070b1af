package tocsin.sampler.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.Judged;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.AlertState.Pending;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;

/**
 * When an alert fires and when it resets.
 *
 * @param operator how the value is compared
 * @param threshold with what it is compared
 * @param resetThreshold where the alert resets, on the good side of the threshold; empty where it resets as soon as
 *     the condition no longer holds
 */
public record Condition(Operator operator, double threshold, OptionalDouble resetThreshold) implements Trigger {

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

    @Override
    public String sign() {
        return operator.sign();
    }

    /** Thresholds may be changed while an alert goes on. */
    @Override
    public String measured() {
        return "";
    }

    @Override
    public NoData begin(Instant now) {
        return new NoData(now);
    }

    @Override
    public Judged recorded(String code, Instant since, Optional<Instant> notifiedAt) {
        return switch (code) {
            case AlertState.OK -> new Ok(since);
            case AlertState.PENDING -> new Pending(since);
            case AlertState.FIRING -> new Firing(since, notifiedAt.orElse(since));
            default -> new NoData(since);
        };
    }

    @Override
    public Step step(AlertState from, AlertRule rule, Company company, Measurement measurement, Instant now) {
        Judged state = from instanceof Judged judged ? judged : begin(now);
        return state.on(judge(measurement), rule, now);
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
