package tocsin.sampler.sample;

import java.time.Instant;
import tocsin.sampler.metric.GaugeArea;

/**
 * One value of a gauge.
 *
 * @param id the sample, as its publisher names it; unique, so that it is taken once
 * @param company the company's id, whether it is defined yet or not
 * @param area what the value is of
 * @param value the value, finite
 * @param at when it was so; of two samples the later one is the gauge's value
 */
public record Sample(String id, String company, GaugeArea area, double value, Instant at) {}
