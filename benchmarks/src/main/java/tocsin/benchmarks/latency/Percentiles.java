package tocsin.benchmarks.latency;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Times, in milliseconds.
 *
 * @param count how many
 * @param curve the time that a share of them is not longer than, by share: for plots
 */
public record Percentiles(long count, double p50, double p99, double p999, double longest, List<Point> curve) {

    private static final double[] SHARES = {1, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98, 99, 99.5, 99.9, 100};
    private static final double MICROS = 1_000;
    private static final long HIGHEST_MICROS = 600_000_000;
    private static final int DIGITS = 3;

    /**
     * A point of the curve.
     *
     * @param share in per cent
     * @param millis the time
     */
    public record Point(double share, double millis) {}

    /** Of times in microseconds; exact to a thousandth. */
    public static Percentiles ofMicros(Iterable<Long> micros) {
        Histogram histogram = new Histogram(HIGHEST_MICROS, DIGITS);
        micros.forEach(time -> histogram.recordValue(Math.max(0, Math.min(time, HIGHEST_MICROS))));
        List<Point> curve = new ArrayList<>();
        for (double share : SHARES) {
            curve.add(new Point(share, millis(histogram, share)));
        }
        return new Percentiles(
                histogram.getTotalCount(),
                millis(histogram, 50),
                millis(histogram, 99),
                millis(histogram, 99.9),
                millis(histogram, 100),
                curve);
    }

    private static double millis(Histogram histogram, double share) {
        return histogram.getTotalCount() == 0 ? 0 : histogram.getValueAtPercentile(share) / MICROS;
    }
}
