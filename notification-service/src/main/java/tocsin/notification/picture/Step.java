package tocsin.notification.picture;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What was measured in one step of a series.
 *
 * @param at when the step begins
 * @param value over its calls or, of a gauge, at its end; empty where there was none
 * @param samples how many calls the value is made of
 */
public record Step(Instant at, OptionalDouble value, long samples) {}
