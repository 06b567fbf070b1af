package tocsin.sampler.alert;

import java.util.Arrays;
import java.util.Optional;

/** How a value is compared with the threshold. */
public enum Operator {
    BELOW("<", "below") {
        @Override
        boolean holds(double value, double threshold) {
            return value < threshold;
        }

        @Override
        boolean resets(double value, double resetThreshold) {
            return value >= resetThreshold;
        }
    },
    AT_OR_BELOW("<=", "at or below") {
        @Override
        boolean holds(double value, double threshold) {
            return value <= threshold;
        }

        @Override
        boolean resets(double value, double resetThreshold) {
            return value >= resetThreshold;
        }
    },
    ABOVE(">", "above") {
        @Override
        boolean holds(double value, double threshold) {
            return value > threshold;
        }

        @Override
        boolean resets(double value, double resetThreshold) {
            return value <= resetThreshold;
        }
    },
    AT_OR_ABOVE(">=", "at or above") {
        @Override
        boolean holds(double value, double threshold) {
            return value >= threshold;
        }

        @Override
        boolean resets(double value, double resetThreshold) {
            return value <= resetThreshold;
        }
    },
    EQUAL("=", "equal to") {
        @Override
        boolean holds(double value, double threshold) {
            return value == threshold;
        }
    },
    NOT_EQUAL("!=", "other than") {
        @Override
        boolean holds(double value, double threshold) {
            return value != threshold;
        }
    };

    private final String sign;
    private final String words;

    Operator(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** Whether the condition holds for a value. */
    abstract boolean holds(double value, double threshold);

    /** Whether a value has reached the reset threshold, on the good side; an operator without sides has none. */
    boolean resets(double value, double resetThreshold) {
        return false;
    }

    /** The operator in the contract, such as {@code <=}. */
    public String sign() {
        return sign;
    }

    /** The operator in a sentence, such as "at or below". */
    public String words() {
        return words;
    }

    /** Reads an operator of the contract. */
    public static Optional<Operator> of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst();
    }
}
