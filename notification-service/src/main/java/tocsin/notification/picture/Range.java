package tocsin.notification.picture;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The numbers that an axis shows.
 *
 * @param low at its lower end
 * @param high at its upper end, above {@code low}
 */
record Range(double low, double high) {

    private static final double MARGIN = 0.12;
    private static final double NEAR_ZERO = 0.5;
    private static final int TICKS = 4;

    /**
     * All of these numbers with some room around them; from zero on where that is not far; percentages within 0 and 100.
     */
    static Range of(double[] numbers, boolean percent) {
        double least = DoubleStream.of(numbers).min().orElse(0);
        double most = DoubleStream.of(numbers).max().orElse(1);
        double room = most > least ? (most - least) * MARGIN : Math.max(1, Math.abs(most) * MARGIN);
        double low = least >= 0 && least - room < most * NEAR_ZERO ? 0 : least - room;
        double high = most + room;
        return percent ? new Range(Math.max(0, low), Math.min(100, Math.max(high, low + 1))) : new Range(low, high);
    }

    /** How far up a number is, from 0 to 1. */
    double share(double number) {
        return Math.max(0, Math.min(1, (number - low) / (high - low)));
    }

    /** Round numbers within the range, a handful. */
    List<Double> ticks() {
        double raw = (high - low) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = DoubleStream.of(1, 2, 2.5, 5, 10)
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= raw)
                .findFirst()
                .orElse(10 * power);
        double first = Math.ceil(low / step);
        return IntStream.rangeClosed(0, 2 * TICKS)
                .mapToDouble(count -> (first + count) * step)
                .filter(tick -> tick <= high + step * 1e-6)
                .boxed()
                .toList();
    }
}
