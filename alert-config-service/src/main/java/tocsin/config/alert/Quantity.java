package tocsin.config.alert;

import java.math.BigDecimal;

/** Numbers that people give as thresholds. */
public final class Quantity {

    private static final int MOST_DIGITS = 15;

    private Quantity() {}

    /**
     * The number in its plainest form ({@code 30.10} becomes {@code 30.1}, {@code 1E+2} becomes {@code 100}).
     *
     * @throws IllegalArgumentException where it has more than {@value #MOST_DIGITS} significant digits, or is too large
     *     or too fine to be written with as many before and after the point
     */
    public static BigDecimal of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean tooLarge = (long) plain.precision() - plain.scale() > MOST_DIGITS;
        boolean tooFine = plain.scale() > MOST_DIGITS;
        if (plain.precision() > MOST_DIGITS || tooLarge || tooFine) {
            throw new IllegalArgumentException("must have no more than " + MOST_DIGITS + " digits");
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
