package tocsin.config.alert;

import java.math.BigDecimal;
import java.util.Optional;

/** Which numbers the values of an area can be, and so what can be asked of them. */
public enum ValueRange {
    /** Any number. */
    ANY(null, null),
    /** 0 to 100. */
    PER_CENT(BigDecimal.ZERO, BigDecimal.valueOf(100)),
    /** 0 or more. */
    NOT_NEGATIVE(BigDecimal.ZERO, null),
    /** 0, 1, 2 and so on. */
    COUNT(BigDecimal.ZERO, null);

    private final BigDecimal lowest;
    private final BigDecimal highest;

    ValueRange(BigDecimal lowest, BigDecimal highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Why a threshold of an area with such values cannot be this; empty where it can. */
    Optional<String> whyNotThreshold(Area area, BigDecimal threshold) {
        if (this == PER_CENT && (threshold.signum() < 0 || threshold.compareTo(highest) > 0)) {
            return Optional.of("must be from 0 to 100, since " + area.text() + " is in per cent");
        }
        if (lowest != null && threshold.compareTo(lowest) < 0) {
            return Optional.of("must not be negative, since no value of " + area.text() + " is");
        }
        if (this == COUNT && threshold.stripTrailingZeros().scale() > 0) {
            return Optional.of("must be a whole number, since " + area.text() + " are counted");
        }
        return Optional.empty();
    }

    /** Why a comparison with this threshold never holds; empty where it can hold. */
    Optional<String> whyNever(Area area, Comparison comparison, BigDecimal threshold) {
        if (comparison == Comparison.LESS && lowest != null && threshold.compareTo(lowest) == 0) {
            return Optional.of("can never be undercut, since no value of " + area.text() + " is below " + lowest);
        }
        if (comparison == Comparison.GREATER && highest != null && threshold.compareTo(highest) == 0) {
            return Optional.of("can never be exceeded, since no value of " + area.text() + " is above " + highest);
        }
        return Optional.empty();
    }
}
