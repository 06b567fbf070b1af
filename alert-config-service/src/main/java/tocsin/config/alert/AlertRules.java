package tocsin.config.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which fields an alert must have, and which make sense together. What only an area knows, the area checks. */
final class AlertRules {

    static final int MOST_RECIPIENTS = 50;
    static final Duration LONGEST_HOLD = Duration.ofDays(1);
    static final Duration SHORTEST_REPEAT = Duration.ofMinutes(1);
    static final Duration LONGEST_REPEAT = Duration.ofDays(366);

    private final AlertDraft draft;
    private final List<Violation> violations = new ArrayList<>();

    private AlertRules(AlertDraft draft) {
        this.draft = draft;
    }

    static List<Violation> check(AlertDraft draft) {
        AlertRules rules = new AlertRules(draft);
        rules.checkRequired();
        rules.checkScope();
        rules.checkRecipients();
        rules.checkThresholds();
        rules.checkTimes();
        if (draft.area != null) {
            rules.violations.addAll(draft.area.check(draft));
        }
        return List.copyOf(rules.violations);
    }

    private void checkRequired() {
        require("title", draft.title);
        require("recipients", draft.recipients);
        require("area", draft.area);
        require("operator", draft.operator);
        require("threshold", draft.threshold);
    }

    private void require(String field, Object value) {
        refuse(value == null, field, "is required");
    }

    private void checkScope() {
        if (draft.company != null && draft.tag != null) {
            refuse(true, "company", "excludes tag: an alert is about one company, about a tag, or about all companies");
            refuse(true, "tag", "excludes company: an alert is about one company, about a tag, or about all companies");
        }
    }

    private void checkRecipients() {
        if (draft.recipients == null) {
            return;
        }
        int count = draft.recipients.size();
        refuse(count < 1 || count > MOST_RECIPIENTS, "recipients", "must be 1 to " + MOST_RECIPIENTS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            refuse(!seen.add(draft.recipients.get(i).identity()), "recipients/" + i, "is there already");
        }
    }

    private void checkThresholds() {
        refuse("threshold", whyNot(draft.threshold));
        if (draft.resetThreshold == null) {
            return;
        }
        Optional<String> outOfRange = whyNot(draft.resetThreshold);
        refuse("resetThreshold", outOfRange.isPresent() ? outOfRange : whyNotReset());
    }

    private Optional<String> whyNot(BigDecimal threshold) {
        return draft.area == null || threshold == null ? Optional.empty() : draft.area.whyNotThreshold(threshold);
    }

    private Optional<String> whyNotReset() {
        if (draft.operator == null) {
            return Optional.empty();
        }
        if (!draft.operator.hasReset()) {
            return Optional.of("has no meaning for the operator " + draft.operator.text());
        }
        return draft.threshold == null
                ? Optional.empty()
                : draft.operator.whyNotReset(draft.threshold, draft.resetThreshold);
    }

    private void checkTimes() {
        boolean holds = !draft.holdFor.isNegative() && draft.holdFor.compareTo(LONGEST_HOLD) <= 0;
        refuse(!holds, "holdFor", "must be from PT0S to P1D");
        boolean repeats = draft.repeat == null
                || draft.repeat.compareTo(SHORTEST_REPEAT) >= 0 && draft.repeat.compareTo(LONGEST_REPEAT) <= 0;
        refuse(!repeats, "repeat", "must be from PT1M to P366D");
    }

    private void refuse(String field, Optional<String> reason) {
        reason.ifPresent(detail -> violations.add(new Violation(field, detail)));
    }

    private void refuse(boolean wrong, String field, String detail) {
        if (wrong) {
            violations.add(new Violation(field, detail));
        }
    }
}
