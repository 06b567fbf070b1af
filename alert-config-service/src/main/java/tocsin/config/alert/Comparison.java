package tocsin.config.alert;

import java.math.BigDecimal;
import java.util.Optional;
import tocsin.config.text.Word;

/** How a value must stand to the threshold for the alert to fire, and where it may reset. */
public enum Operator implements Word {
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

    Operator(String text, Side firing) {
        this.text = text;
        this.firing = firing;
    }

    /** The side of the threshold that values fire on. */
    private enum Side {
        LOW,
        HIGH,
        NONE
    }

    /**
     * Reads an operator.
     *
     * @throws IllegalArgumentException where there is none like that, or this version does not have it
     */
    public static Operator of(String text) {
        NotYet.refuseOperator(text);
        return Word.among(values(), text);
    }

    @Override
    public String text() {
        return text;
    }

    /** Whether a reset threshold has a meaning: only where firing and resetting are different sides. */
    public boolean hasReset() {
        return firing != Side.NONE;
    }

    /**
     * Why an alert that fires at {@code threshold} cannot reset at {@code reset}; empty where it can. The reset
     * threshold lies on the good side or at the threshold itself, else firing and resetting would overlap.
     */
    Optional<String> whyNotReset(BigDecimal threshold, BigDecimal reset) {
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
