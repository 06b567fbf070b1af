package tocsin.sampler.alert;

import java.math.BigDecimal;
import tocsin.sampler.alert.Judging.Verdict;
import tocsin.sampler.metric.Measurement;

/** Says in one English sentence why a transition happened, with the numbers that caused it. */
final class Reason {

    private final Transition transition;
    private final AlertRule rule;
    private final Condition condition;
    private final Wording wording;

    private Reason(Transition transition, Condition condition) {
        this.transition = transition;
        this.rule = transition.rule();
        this.condition = condition;
        this.wording = new Wording(transition);
    }

    static String of(Transition transition) {
        Trigger trigger = transition.rule().trigger();
        if (trigger instanceof Scripted scripted) {
            return ofScript(transition, scripted);
        }
        return trigger instanceof Condition condition
                ? new Reason(transition, condition).sentence()
                : onSchedule(transition, (Schedule) trigger);
    }

    /** A number that the script leaves to the alert's condition is compared like any other. */
    private static String ofScript(Transition transition, Scripted scripted) {
        return ScriptReason.of(transition)
                .or(() -> scripted.condition().map(condition -> new Reason(transition, condition).sentence()))
                .orElseGet(() -> numbers(transition));
    }

    /** The numbers alone, whatever they lead to. */
    static String numbers(Transition transition) {
        Wording wording = new Wording(transition);
        if (transition.measurement().answer().isPresent()) {
            return ScriptReason.words(transition);
        }
        return transition.measurement().value().isPresent()
                ? wording.subject(rounded -> true) + wording.basis()
                : wording.nothing();
    }

    private static String onSchedule(Transition transition, Schedule schedule) {
        String and = transition.measurement().value().isPresent() ? ", " : "; ";
        String told = transition.step().cause() == Cause.SCHEDULED ? "told" : "to be told";
        return numbers(transition) + and + told + " on schedule (" + schedule.expression() + ", "
                + transition.company().timeZone() + ")";
    }

    private String sentence() {
        if (transition.measurement().value().isEmpty()) {
            return withoutValue();
        }
        return switch (transition.step().cause()) {
            case BREACHED -> breached() + wording.basis() + held();
            case REPEATED -> stillFiring() + wording.basis();
            case HOLDING -> breached() + wording.basis() + "; it fires if this lasts " + Wording.words(rule.holdFor());
            case RECOVERED -> recovered() + wording.basis();
            default -> subject() + " is not " + comparison() + wording.basis();
        };
    }

    private String withoutValue() {
        if (transition.step().cause() == Cause.HOLDING) {
            return wording.nothing() + "; it fires if this lasts " + Wording.words(rule.holdFor());
        }
        return wording.nothing() + "; " + Wording.whenThereIsNoData(rule.noData());
    }

    private String breached() {
        return subject() + " is " + comparison();
    }

    private String stillFiring() {
        return verdict(value()) == Verdict.BREACHED
                ? subject() + " is still " + comparison()
                : subject() + " has not reached the reset threshold " + resetThreshold() + " yet";
    }

    private String recovered() {
        return condition.resetThreshold().isPresent()
                ? subject() + " has reached the reset threshold " + resetThreshold()
                : subject() + " is no longer " + comparison();
    }

    private String held() {
        return rule.holdFor().isZero() ? "" : ", for " + Wording.words(rule.holdFor());
    }

    /** A value that is rounded must not seem to be on another side of a threshold. */
    private String subject() {
        return wording.subject(rounded -> verdict(rounded) == verdict(value()));
    }

    private String comparison() {
        return condition.operator().words() + " " + wording.quantity(BigDecimal.valueOf(condition.threshold()));
    }

    private String resetThreshold() {
        return wording.quantity(BigDecimal.valueOf(condition.resetThreshold().orElseThrow()));
    }

    private Verdict verdict(double value) {
        return condition.judge(Measurement.of(value, 1));
    }

    private double value() {
        return transition.measurement().value().orElseThrow();
    }
}
