package tocsin.notification.transition;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers that were judged.
 *
 * @param value in the unit of the area; empty where there was none
 * @param samples how many calls, or samples of a gauge, the value is made of
 */
public record Measurement(Optional<BigDecimal> value, int samples) {}
