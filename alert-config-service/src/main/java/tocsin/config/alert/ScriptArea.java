package tocsin.config.alert;

import java.util.List;
import java.util.Optional;

/**
 * What a script answers: that something is wrong or that nothing is, or a number, which an operator compares with a
 * threshold.
 */
public record ScriptArea() implements Area {

    static final String TEXT = "script";

    @Override
    public String text() {
        return TEXT;
    }

    @Override
    public ValueRange range() {
        return ValueRange.ANY;
    }

    @Override
    public boolean hasVerdict() {
        return true;
    }

    @Override
    public List<Violation> check(AlertDraft draft) {
        Violations violations = new Violations();
        String reason = "has no meaning for the area script, whose script looks as far back as it likes";
        violations.require("script", draft.script, "is required for the area script");
        violations.refuse(draft.samplePeriod != null, "samplePeriod", reason);
        violations.refuse(draft.minimumCalls != null, "minimumCalls", reason);
        if (!(draft.operator instanceof Comparison)) {
            checkWithoutComparison(draft, violations);
        }
        return violations.list();
    }

    private static void checkWithoutComparison(AlertDraft draft, Violations violations) {
        violations.refuse(
                draft.operator != null,
                "operator",
                "cannot be always for the area script: a script runs on its schedule and says itself what to tell");
        violations.refuse(
                draft.threshold != null || draft.resetThreshold != null,
                "operator",
                "is required to compare what the script answers with a threshold");
        violations.addAll(ConditionRules.checkTimes(draft));
    }

    @Override
    public Measurement measurement(AlertDraft draft) {
        return new Measurement.Answer(draft.script, Optional.ofNullable(draft.schedule));
    }
}
