package tocsin.notification.picture;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Transition;

/**
 * What a chart shows beside the course.
 *
 * @param threshold the value that triggers
 * @param reset the value that resets
 * @param side where the alert fires
 * @param percent whether the values are percentages
 * @param color of the mark where it was decided, {@code 0xRRGGBB}
 * @param zone the zone in which times are told
 */
record Marks(OptionalDouble threshold, OptionalDouble reset, Side side, boolean percent, int color, ZoneId zone) {

    private static final Set<String> PERCENT = Set.of("asr", "ner");

    /** Where the alert fires, as seen from its threshold. */
    enum Side {
        BELOW,
        ABOVE,
        NEITHER
    }

    static Marks of(Transition transition) {
        return new Marks(
                number(transition.rule().threshold()),
                number(transition.rule().resetThreshold()),
                side(transition.rule().operator().orElse("")),
                PERCENT.contains(transition.rule().area()),
                transition.cause() == Cause.RECOVERED ? Chart.RESET : Chart.THRESHOLD,
                transition.company().timeZone());
    }

    private static Side side(String operator) {
        return switch (operator) {
            case "<", "<=" -> Side.BELOW;
            case ">", ">=" -> Side.ABOVE;
            default -> Side.NEITHER;
        };
    }

    private static OptionalDouble number(Optional<BigDecimal> number) {
        return number.map(some -> OptionalDouble.of(some.doubleValue())).orElse(OptionalDouble.empty());
    }
}
