package tocsin.notification.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/** Numbers as people write them: rounded, in groups of three digits, with their unit. */
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
     * A number that was measured: rounded as its area is, and to as many decimals more as it takes to tell it from the
     * threshold.
     */
    String measured(BigDecimal number, BigDecimal threshold) {
        BigDecimal rounded = rounded(number);
        for (int decimals = decimals() + 1; decimals <= FINEST && hides(number, rounded, threshold); decimals++) {
            rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        }
        return withUnit(rounded);
    }

    /** A number that was measured, with nothing to tell it from. */
    String measured(BigDecimal number) {
        return withUnit(rounded(number));
    }

    private BigDecimal rounded(BigDecimal number) {
        return area.form() == Area.Form.AS_GIVEN ? number : number.setScale(decimals(), RoundingMode.HALF_UP);
    }

    private int decimals() {
        return switch (area.form()) {
            case COUNT -> 0;
            case MONEY -> Math.max(DECIMALS, minorDigits());
            case MEASURE, AS_GIVEN -> DECIMALS;
        };
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
        int decimals = Math.max(Math.max(bare.scale(), 0), area.form() == Area.Form.MONEY ? minorDigits() : 0);
        DecimalFormat format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setGroupingUsed(area.form() != Area.Form.AS_GIVEN);
        format.setGroupingSize(3);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(bare);
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
