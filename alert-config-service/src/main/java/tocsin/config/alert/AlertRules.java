package tocsin.config.alert;

import java.util.List;
import java.util.Optional;
import tocsin.config.recipient.Recipients;

/**
 * Which fields an alert must have, and which make sense together. What only an operator or an area knows, the operator
 * or the area checks.
 */
final class AlertRules {

    private final AlertDraft draft;
    private final Violations violations = new Violations();

    private AlertRules(AlertDraft draft) {
        this.draft = draft;
    }

    static List<Violation> check(AlertDraft draft) {
        AlertRules rules = new AlertRules(draft);
        rules.checkRequired();
        rules.checkScope();
        rules.checkRecipients();
        rules.checkTrigger();
        if (draft.area != null) {
            rules.violations.addAll(draft.area.check(draft));
        }
        return rules.violations.list();
    }

    private void checkRequired() {
        violations.require("title", draft.title);
        violations.require("recipients", draft.recipients);
        violations.require("area", draft.area);
        if (!hasVerdict()) {
            violations.require("operator", draft.operator);
        }
        violations.refuse(
                draft.script != null && draft.area != null && !hasVerdict(),
                "script",
                "has a meaning for the area script only");
    }

    private boolean hasVerdict() {
        return draft.area != null && draft.area.hasVerdict();
    }

    private void checkScope() {
        boolean two = draft.company != null && draft.tag != null;
        String reason = ": an alert is about one company, about a tag, or about all companies";
        violations.refuse(two, "company", "excludes tag" + reason);
        violations.refuse(two, "tag", "excludes company" + reason);
    }

    private void checkRecipients() {
        if (draft.recipients == null) {
            return;
        }
        int count = draft.recipients.size();
        violations.refuse(count < 1 || count > Recipients.MOST, "recipients", "must be 1 to " + Recipients.MOST);
        Recipients.repeated(draft.recipients)
                .forEach(i -> violations.refuse(true, "recipients/" + i, "is there already"));
    }

    /**
     * Without an operator, the draft is taken for a comparison unless it has a schedule. An area with a verdict of its own
     * knows itself what goes without a comparison.
     */
    private void checkTrigger() {
        if (hasVerdict() && !(draft.operator instanceof Comparison)) {
            return;
        }
        if (draft.operator != null) {
            violations.addAll(draft.operator.check(draft));
        } else if (draft.schedule == null) {
            violations.addAll(ConditionRules.check(draft, Optional.empty()));
        }
    }
}
