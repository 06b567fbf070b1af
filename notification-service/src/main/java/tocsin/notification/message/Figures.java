package tocsin.notification.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/** Numbers as people write them: rounded, with their unit. */
final class Figures {

    private static final int DECIMALS = 2;
    private static final int FINEST = 6;

    private final Area area;

    Figures(Area area) {
        this.area = area;
    }

    /** A number that a person has set: shown as it is, but for zeros at its end. */
    String exact(BigDecimal number) {
        return withUnit(number);
    }

    /**
     * A number that was measured: rounded to two decimals, and to as many more as it takes to tell it from the threshold.
     */
    String measured(BigDecimal number, BigDecimal threshold) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
        for (int decimals = DECIMALS + 1; decimals <= FINEST && hides(number, rounded, threshold); decimals++) {
            rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        }
        return withUnit(rounded);
    }

    /** A number that was measured, with nothing to tell it from. */
    String measured(BigDecimal number) {
        return withUnit(number.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static boolean hides(BigDecimal number, BigDecimal rounded, BigDecimal threshold) {
        return rounded.compareTo(threshold) == 0 && number.compareTo(threshold) != 0;
    }

    private String withUnit(BigDecimal number) {
        String digits = digits(number);
        return area.unit().isEmpty() ? digits : digits + " " + area.unit();
    }

    private String digits(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        int decimals = Math.max(Math.max(bare.scale(), 0), area.isMoney() ? minorDigits() : 0);
        return bare.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    private int minorDigits() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency ->
                        currency.getCurrencyCode().equals(area.unit().toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(Currency::getDefaultFractionDigits)
                .orElse(DECIMALS);
    }
}
