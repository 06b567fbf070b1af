package tocsin.sampler.alert;

import java.util.Optional;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;

/** Says in one English sentence what a script said, and what that led to. */
final class ScriptReason {

    private final Transition transition;
    private final AlertRule rule;

    private ScriptReason(Transition transition) {
        this.transition = transition;
        this.rule = transition.rule();
    }

    /** Empty where the script said a number that is for the alert's condition to compare. */
    static Optional<String> of(Transition transition) {
        ScriptReason reason = new ScriptReason(transition);
        Optional<Answer> answer = transition.measurement().answer();
        if (answer.isEmpty()) {
            return Optional.of(transition.rule().area().label() + " has not run again yet");
        }
        if (answer.get() instanceof Said said
                && said.fires().isEmpty()
                && said.value().isPresent()) {
            return said.message().map(words -> reason.words(said) + reason.consequence());
        }
        return Optional.of(words(transition) + reason.consequence());
    }

    /** What the script said, or why it failed. */
    static String words(Transition transition) {
        ScriptReason reason = new ScriptReason(transition);
        Answer answer = transition.measurement().answer().orElse(Said.NOTHING);
        return answer instanceof Failed failed ? reason.failure(failed) : reason.words((Said) answer);
    }

    private String failure(Failed failed) {
        String often = failed.inARow() > 1 ? " " + failed.inARow() + " times in a row, at last: " : ": ";
        return rule.area().label() + " failed" + often + failed.reason();
    }

    private String words(Said said) {
        String label = rule.area().label();
        String value = said.value().isPresent()
                ? new Wording(transition).quantity(said.value().getAsDouble())
                : "";
        if (said.message().isPresent()) {
            return label + (value.isEmpty() ? "" : " " + value) + ": "
                    + said.message().get();
        }
        String verdict = said.fires().map(String::valueOf).orElse(value.isEmpty() ? "nothing" : value);
        return label + " says " + verdict + (said.fires().isPresent() && !value.isEmpty() ? ", " + value : "");
    }

    private String consequence() {
        return switch (transition.step().cause()) {
            case HOLDING -> "; it fires if this lasts " + Wording.words(rule.holdFor());
            case BREACHED -> rule.holdFor().isZero() ? "" : ", for " + Wording.words(rule.holdFor());
            case TOLD, FAILED -> "";
            default -> noData();
        };
    }

    private String noData() {
        boolean unknown = !(transition.measurement().answer().orElse(Said.NOTHING) instanceof Said said)
                || (said.fires().isEmpty() && said.value().isEmpty());
        return unknown ? "; " + Wording.whenThereIsNoData(rule.noData()) : "";
    }
}
