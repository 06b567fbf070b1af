package tocsin.config.alert;

import java.util.List;

/** Tells the value on a schedule, whatever it is. Nothing fires, so nothing holds, lasts or ends. */
public record Always() implements Operator {

    @Override
    public String text() {
        return "always";
    }

    @Override
    public List<Violation> check(AlertDraft draft) {
        Violations violations = new Violations();
        String nothing = "has no meaning for the operator always, which ";
        violations.refuse(draft.threshold != null, "threshold", nothing + "compares with nothing");
        violations.refuse(draft.resetThreshold != null, "resetThreshold", nothing + "compares with nothing");
        violations.refuse(!draft.holdFor.isZero(), "holdFor", nothing + "tells at the times of its schedule");
        violations.refuse(draft.noData != NoDataPolicy.KEEP, "noData", nothing + "tells also that there is no value");
        violations.refuse(draft.repeat != null, "repeat", nothing + "tells at the times of its schedule");
        violations.refuse(draft.penalty != null, "penalty", nothing + "finds no fault with anybody");
        violations.require("schedule", draft.schedule, "is required for the operator always");
        violations.refuse(!draft.notifyReset, "notifyReset", nothing + "has nothing to reset");
        return violations.list();
    }

    @Override
    public Trigger trigger(AlertDraft draft) {
        return new Report(draft.schedule);
    }
}
