package tocsin.config.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What makes sense together where an alert compares. */
final class ConditionRules {

    static final Duration LONGEST_HOLD = Duration.ofDays(1);
    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST_REPEAT = Duration.ofDays(366);
    static final Duration LONGEST_PENALTY = Duration.ofDays(31);

    private final AlertDraft draft;
    private final Optional<Comparison> comparison;
    private final Violations violations = new Violations();

    private ConditionRules(AlertDraft draft, Optional<Comparison> comparison) {
        this.draft = draft;
        this.comparison = comparison;
    }

    /**
     * Checks a draft.
     *
     * @param comparison empty where it is not known, so that only what no comparison would take is refused
     */
    static List<Violation> check(AlertDraft draft, Optional<Comparison> comparison) {
        ConditionRules rules = new ConditionRules(draft, comparison);
        rules.checkThreshold();
        rules.checkReset();
        rules.checkTimes();
        rules.checkSchedule();
        return rules.violations.list();
    }

    private void checkThreshold() {
        violations.require("threshold", draft.threshold);
        if (draft.threshold != null) {
            violations.refuse("threshold", whyNot(draft.threshold));
            violations.refuse("threshold", comparison.flatMap(this::whyNever));
        }
    }

    private void checkReset() {
        if (draft.resetThreshold != null) {
            violations.refuse("resetThreshold", whyNot(draft.resetThreshold));
            violations.refuse(
                    "resetThreshold",
                    comparison.flatMap(operator -> operator.whyNotReset(draft.threshold, draft.resetThreshold)));
        }
    }

    /** Checks how long things last alone, of what fires without a comparison. */
    static List<Violation> checkTimes(AlertDraft draft) {
        ConditionRules rules = new ConditionRules(draft, Optional.empty());
        rules.checkTimes();
        return rules.violations.list();
    }

    private Optional<String> whyNot(BigDecimal threshold) {
        return draft.area == null ? Optional.empty() : draft.area.range().whyNotThreshold(draft.area, threshold);
    }

    private Optional<String> whyNever(Comparison operator) {
        return draft.area == null
                ? Optional.empty()
                : draft.area.range().whyNever(draft.area, operator, draft.threshold);
    }

    private void checkTimes() {
        violations.refuse(!isWithin(draft.holdFor, Duration.ZERO, LONGEST_HOLD), "holdFor", "must be from PT0S to P1D");
        violations.refuse(!isWithin(draft.repeat, SHORTEST, LONGEST_REPEAT), "repeat", "must be from PT1M to P366D");
        violations.refuse(!isWithin(draft.penalty, SHORTEST, LONGEST_PENALTY), "penalty", "must be from PT1M to P31D");
    }

    private void checkSchedule() {
        boolean runs = draft.area != null && draft.area.hasVerdict();
        comparison.ifPresent(operator -> violations.refuse(
                draft.schedule != null && !runs,
                "schedule",
                "has no meaning for the operator " + operator.text()
                        + ", which compares: only always and the area script have a schedule"));
    }

    private static boolean isWithin(Duration duration, Duration shortest, Duration longest) {
        return duration == null || duration.compareTo(shortest) >= 0 && duration.compareTo(longest) <= 0;
    }
}
