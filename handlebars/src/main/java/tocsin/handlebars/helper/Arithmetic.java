package tocsin.handlebars.helper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import tocsin.handlebars.Arguments;

/** {@code math}: two numbers and an operator between them. */
final class Arithmetic {

    private static final int DECIMALS = 10;
    private static final BigDecimal LARGEST = new BigDecimal("1e24");

    private Arithmetic() {}

    /**
     * The outcome, rounded to ten decimals; nothing where one of the numbers is nothing.
     *
     * @throws IllegalArgumentException where there is no such operator, or the outcome is no number that people write
     */
    static Object of(Arguments arguments) {
        String operator = arguments.text("operator", 1).orElse("");
        return arguments
                .number(0)
                .flatMap(left -> arguments.number(2).map(right -> rounded(outcome(left, operator, right))))
                .orElse(null);
    }

    private static BigDecimal outcome(BigDecimal left, String operator, BigDecimal right) {
        return switch (operator) {
            case "+" -> left.add(right);
            case "-" -> left.subtract(right);
            case "*" -> left.multiply(right);
            case "/" -> left.divide(divisor(right), MathContext.DECIMAL128);
            case "%" -> left.remainder(divisor(right));
            default ->
                throw new IllegalArgumentException("the operator must be one of + - * / %, not \"" + operator + "\"");
        };
    }

    private static BigDecimal divisor(BigDecimal number) {
        if (number.signum() == 0) {
            throw new IllegalArgumentException("nothing can be divided by 0");
        }
        return number;
    }

    private static BigDecimal rounded(BigDecimal number) {
        if (number.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("the outcome has too many digits");
        }
        BigDecimal bare = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
