package tocsin.sampler.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import tocsin.sampler.alert.Condition.Verdict;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;

/** Says in one English sentence why a transition happened, with the numbers that caused it. */
final class Reason {

    private static final int SHOWN_DECIMALS = 2;

    private final Transition transition;
    private final AlertRule rule;

    private Reason(Transition transition) {
        this.transition = transition;
        this.rule = transition.rule();
    }

    static String of(Transition transition) {
        return new Reason(transition).sentence();
    }

    private String sentence() {
        if (transition.measurement().value().isEmpty()) {
            return withoutValue();
        }
        String holds = subject() + " is " + rule.condition().operator().words() + " " + threshold() + basis();
        switch (transition.step().cause()) {
            case BREACHED:
                return holds + held();
            case REPEATED:
                return stillFiring() + basis();
            case HOLDING:
                return holds + "; it fires if this lasts " + words(rule.holdFor());
            case RECOVERED:
                return recovered() + basis();
            default:
                return subject() + " is not " + rule.condition().operator().words() + " " + threshold() + basis();
        }
    }

    private String withoutValue() {
        String nothing = rule.area().label() + " has no value: " + shortage();
        if (transition.step().cause() == Cause.HOLDING) {
            return nothing + "; it fires if this lasts " + words(rule.holdFor());
        }
        return switch (rule.noData()) {
            case FIRE -> nothing + "; the alert fires when there is no data";
            case RESET -> nothing + "; the alert resets when there is no data";
            case KEEP -> nothing + "; the alert keeps its state when there is no data";
        };
    }

    private String shortage() {
        return rule.samplePeriod().isEmpty()
                ? "there is no sample"
                : transition.measurement().samples() + " of at least " + calls(Math.max(1, rule.minimumCalls()))
                        + period();
    }

    private String stillFiring() {
        boolean breached = verdict(transition.measurement().value().getAsDouble()) == Verdict.BREACHED;
        return breached
                ? subject() + " is still " + rule.condition().operator().words() + " " + threshold()
                : subject() + " has not reached the reset threshold " + resetThreshold() + " yet";
    }

    private String recovered() {
        return rule.condition().resetThreshold().isPresent()
                ? subject() + " has reached the reset threshold " + resetThreshold()
                : subject() + " is no longer " + rule.condition().operator().words() + " " + threshold();
    }

    private String subject() {
        return rule.area().label() + " "
                + quantity(shown(transition.measurement().value().getAsDouble()));
    }

    private String threshold() {
        return quantity(BigDecimal.valueOf(rule.condition().threshold()));
    }

    private String resetThreshold() {
        return quantity(BigDecimal.valueOf(rule.condition().resetThreshold().orElseThrow()));
    }

    private String held() {
        return rule.holdFor().isZero() ? "" : ", for " + words(rule.holdFor());
    }

    private String basis() {
        return rule.samplePeriod().isEmpty()
                ? ""
                : ", over " + calls(transition.measurement().samples()) + period();
    }

    private static String calls(long samples) {
        return samples + (samples == 1 ? " call" : " calls");
    }

    private String period() {
        return rule.samplePeriod().map(period -> " in " + words(period)).orElse("");
    }

    /** Two decimals, or as many as it takes to be seen on the right side of the thresholds: 29.999 is not 30. */
    private BigDecimal shown(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        for (int decimals = SHOWN_DECIMALS; decimals < exact.scale(); decimals++) {
            BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
            if (verdict(rounded.doubleValue()) == verdict(value)) {
                return rounded;
            }
        }
        return exact;
    }

    private Verdict verdict(double value) {
        return rule.condition().judge(Measurement.of(value, 1));
    }

    private String quantity(BigDecimal exact) {
        String number = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        return unit(rule.area()).map(unit -> number + " " + unit).orElse(number);
    }

    private Optional<String> unit(Area area) {
        if (area == CallArea.ASR || area == CallArea.NER) {
            return Optional.of("%");
        }
        if (area == CallArea.ACD || area == CallArea.PDD) {
            return Optional.of("s");
        }
        return area == CallArea.CPS
                ? Optional.of("calls/s")
                : Optional.ofNullable(transition.company().currency());
    }

    /** A duration in words, such as "5 minutes" or "1 hour 30 minutes". */
    static String words(Duration duration) {
        StringBuilder words = new StringBuilder();
        append(words, duration.toDaysPart(), "day");
        append(words, duration.toHoursPart(), "hour");
        append(words, duration.toMinutesPart(), "minute");
        append(words, duration.toSecondsPart(), "second");
        return words.length() == 0 ? "0 seconds" : words.toString();
    }

    private static void append(StringBuilder words, long amount, String unit) {
        if (amount > 0) {
            words.append(words.length() == 0 ? "" : " ")
                    .append(amount)
                    .append(' ')
                    .append(unit)
                    .append(amount == 1 ? "" : "s");
        }
    }
}
