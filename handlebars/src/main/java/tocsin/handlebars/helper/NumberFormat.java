package tocsin.handlebars.helper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import tocsin.handlebars.Arguments;

/** {@code numberFormat}, {@code currencyFormat} and {@code sec2min}: numbers as people write them. */
final class NumberFormat {

    private static final int MOST_DECIMALS = 10;
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int USUAL_MINOR_DIGITS = 2;
    private static final BigDecimal LARGEST = new BigDecimal("1e24");
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private NumberFormat() {}

    /** A number in groups of three digits; nothing where there is none. */
    static Object number(Arguments arguments) {
        String point = arguments.text("point", 2).orElse(".");
        String group = arguments.text("group", 3).orElse(",");
        return arguments
                .number(0)
                .map(NumberFormat::bounded)
                .map(number -> grouped(number, decimals(arguments, 1).orElseGet(() -> scaleOf(number)), point, group))
                .orElse(null);
    }

    /** An amount with the decimals of its currency, which is that of the company where none is named. */
    static Object money(Arguments arguments) {
        String currency = arguments
                .text("currency", 1)
                .or(() -> arguments.variable("currency"))
                .orElse("");
        Optional<String> symbol = arguments.text("symbol", 2);
        return arguments
                .number(0)
                .map(NumberFormat::bounded)
                .map(number ->
                        grouped(number, decimals(arguments, NOWHERE).orElseGet(() -> minorDigits(currency)), ".", ","))
                .map(digits -> withCurrency(digits, symbol, currency))
                .orElse(null);
    }

    /** Seconds as minutes and seconds, such as {@code 2:05}. */
    static Object minutes(Arguments arguments) {
        return arguments
                .number(0)
                .map(NumberFormat::bounded)
                .map(number -> number.setScale(0, RoundingMode.HALF_UP))
                .map(NumberFormat::minutes)
                .orElse(null);
    }

    private static String minutes(BigDecimal seconds) {
        BigDecimal[] parts = seconds.abs().divideAndRemainder(MINUTE);
        String rest = parts[1].toPlainString();
        return (seconds.signum() < 0 ? "-" : "") + parts[0].toPlainString() + ":" + (rest.length() == 1 ? "0" : "")
                + rest;
    }

    private static String withCurrency(String digits, Optional<String> symbol, String currency) {
        boolean negative = digits.startsWith("-");
        return symbol.map(sign -> negative ? "-" + sign + digits.substring(1) : sign + digits)
                .orElseGet(() -> currency.isEmpty() ? digits : digits + " " + currency);
    }

    private static Optional<Integer> decimals(Arguments arguments, int place) {
        return arguments.number("decimals", place).map(NumberFormat::count);
    }

    private static int count(BigDecimal decimals) {
        if (decimals.signum() < 0 || decimals.compareTo(BigDecimal.valueOf(MOST_DECIMALS)) > 0) {
            throw new IllegalArgumentException("decimals must be from 0 to " + MOST_DECIMALS);
        }
        return decimals.intValue();
    }

    private static int scaleOf(BigDecimal number) {
        int scale = number.signum() == 0 ? 0 : number.stripTrailingZeros().scale();
        return Math.max(0, Math.min(scale, MOST_DECIMALS));
    }

    private static int minorDigits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException notACurrency) {
            return USUAL_MINOR_DIGITS;
        }
    }

    private static BigDecimal bounded(BigDecimal number) {
        if (number.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("a number has too many digits");
        }
        return number;
    }

    private static String grouped(BigDecimal number, int decimals, String point, String group) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int end = decimals == 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(rounded.signum() < 0 ? "-" : "");
        for (int i = 0; i < end; i++) {
            text.append(i > 0 && (end - i) % 3 == 0 ? group : "").append(digits.charAt(i));
        }
        return decimals == 0 ? text.toString() : text + point + digits.substring(end + 1);
    }
}
