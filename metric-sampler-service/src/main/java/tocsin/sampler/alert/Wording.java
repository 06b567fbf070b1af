package tocsin.sampler.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.function.DoublePredicate;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.Measurement;

/** The numbers of a transition in words and units. */
final class Wording {

    private final AlertRule rule;
    private final Measurement measurement;
    private final String currency;

    Wording(Transition transition) {
        this.rule = transition.rule();
        this.measurement = transition.measurement();
        this.currency = transition.company().currency();
    }

    /**
     * The area with its value, such as "ASR 27.5 %".
     *
     * @param tells whether a rounded value still tells what the exact one does
     */
    String subject(DoublePredicate tells) {
        return rule.area().label() + " " + quantity(shown(measurement.value().orElseThrow(), tells));
    }

    /** That there is no value, and what it lacks. */
    String nothing() {
        return rule.area().label() + " has no value: " + shortage();
    }

    private String shortage() {
        return rule.samplePeriod().isEmpty()
                ? "there is no sample"
                : measurement.samples() + " of at least " + calls(Math.max(1, rule.minimumCalls())) + period();
    }

    /** What the value is made of, such as ", over 40 calls in 5 minutes"; nothing for a gauge. */
    String basis() {
        return rule.samplePeriod().isEmpty() ? "" : ", over " + calls(measurement.samples()) + period();
    }

    private static String calls(long samples) {
        return samples + (samples == 1 ? " call" : " calls");
    }

    private String period() {
        return rule.samplePeriod().map(period -> " in " + words(period)).orElse("");
    }

    /** As few decimals as usual, or as many as it takes: 29.999 is not 30 where that is the threshold. */
    private BigDecimal shown(double value, DoublePredicate tells) {
        BigDecimal exact = BigDecimal.valueOf(value);
        for (int decimals = usualDecimals(); decimals < exact.scale(); decimals++) {
            BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
            if (tells.test(rounded.doubleValue())) {
                return rounded;
            }
        }
        return exact;
    }

    private int usualDecimals() {
        boolean counts = rule.area() instanceof GaugeArea gauge && gauge.isMovedByCalls();
        return counts ? 0 : 2;
    }

    /** What the want of a value means. */
    static String whenThereIsNoData(NoDataPolicy policy) {
        return switch (policy) {
            case FIRE -> "the alert fires when there is no data";
            case RESET -> "the alert resets when there is no data";
            case KEEP -> "the alert keeps its state when there is no data";
        };
    }

    /** A number in the unit of the area, as it is. */
    String quantity(double exact) {
        return quantity(BigDecimal.valueOf(exact));
    }

    /** A number in the unit of the area. */
    String quantity(BigDecimal exact) {
        String number = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        String unit = unit(rule.area());
        return unit == null ? number : number + " " + unit;
    }

    /** The unit; null where there is none, or the company has no currency. */
    private String unit(Area area) {
        if (area instanceof CallArea calls) {
            return switch (calls) {
                case ASR, NER -> "%";
                case ACD, PDD -> "s";
                case CPS -> "calls/s";
            };
        }
        return area.equals(GaugeArea.BALANCE) ? currency : null;
    }

    /** A duration in words, such as "5 minutes" or "1 hour 30 minutes". */
    static String words(Duration duration) {
        StringBuilder words = new StringBuilder();
        append(words, duration.toDaysPart(), "day");
        append(words, duration.toHoursPart(), "hour");
        append(words, duration.toMinutesPart(), "minute");
        append(words, duration.toSecondsPart(), "second");
        return words.length() == 0 ? "0 seconds" : words.toString();
    }

    private static void append(StringBuilder words, long amount, String unit) {
        if (amount > 0) {
            words.append(words.length() == 0 ? "" : " ")
                    .append(amount)
                    .append(' ')
                    .append(unit)
                    .append(amount == 1 ? "" : "s");
        }
    }
}
