package tocsin.config.alert;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How a value must stand to the threshold for the alert to fire, and where it may reset. */
public enum Comparison implements Operator {
    /** Fires below the threshold. */
    LESS("<", Side.LOW),
    /** Fires at or below the threshold. */
    LESS_OR_EQUAL("<=", Side.LOW),
    /** Fires above the threshold. */
    GREATER(">", Side.HIGH),
    /** Fires at or above the threshold. */
    GREATER_OR_EQUAL(">=", Side.HIGH),
    /** Fires at exactly the threshold. */
    EQUAL("=", Side.NONE),
    /** Fires anywhere but at the threshold. */
    NOT_EQUAL("!=", Side.NONE);

    private final String text;
    private final Side firing;

    Comparison(String text, Side firing) {
        this.text = text;
        this.firing = firing;
    }

    /** The side of the threshold that values fire on. */
    private enum Side {
        LOW,
        HIGH,
        NONE
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public List<Violation> check(AlertDraft draft) {
        return ConditionRules.check(draft, Optional.of(this));
    }

    @Override
    public Condition trigger(AlertDraft draft) {
        return new Condition(
                this,
                draft.threshold,
                Optional.ofNullable(draft.resetThreshold),
                draft.holdFor,
                draft.noData,
                draft.consequences());
    }

    /** Whether a reset threshold has a meaning: only where firing and resetting are different sides. */
    public boolean hasReset() {
        return firing != Side.NONE;
    }

    /**
     * Why an alert that fires at {@code threshold} cannot reset at {@code reset}; empty where it can. The reset
     * threshold lies on the good side or at the threshold itself, else firing and resetting would overlap. Without a
     * threshold (null), only an operator that has no good side is a reason.
     */
    Optional<String> whyNotReset(BigDecimal threshold, BigDecimal reset) {
        if (!hasReset()) {
            return Optional.of("has no meaning for the operator " + text + ", which has no good side");
        }
        if (threshold == null) {
            return Optional.empty();
        }
        int side = reset.compareTo(threshold);
        if (firing == Side.LOW && side < 0) {
            return Optional.of("must not be below the threshold, since " + text + " fires there");
        }
        if (firing == Side.HIGH && side > 0) {
            return Optional.of("must not be above the threshold, since " + text + " fires there");
        }
        return Optional.empty();
    }
}
