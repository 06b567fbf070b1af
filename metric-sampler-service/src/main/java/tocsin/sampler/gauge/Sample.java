package tocsin.sampler.gauge;

import java.time.Instant;
import tocsin.sampler.metric.GaugeArea;

/**
 * The value of a gauge at a moment; of two samples the later one is the gauge's value.
 *
 * @param company the company's id, whether it is defined yet or not
 * @param area what the value is of
 * @param value the value, from −{@link #LARGEST} to it
 * @param at when it was so
 */
public record Sample(String company, GaugeArea area, double value, Instant at) implements Reading {

    /** The largest value of a sample. Nothing is so large; whoever tells it to people need not write more digits. */
    public static final double LARGEST = 1e24;

    /** Whether a number can be the value of a sample. */
    public static boolean isValue(double number) {
        return Math.abs(number) <= LARGEST;
    }
}
