package tocsin.config.alert;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * When a value is bad, and when it is good again. Between the two the state stays as it is (hysteresis).
 *
 * @param operator how a firing value stands to the threshold
 * @param threshold in the unit of the area
 * @param resetThreshold at or beyond it on the good side the alert resets; empty where it resets as soon as the
 *     condition no longer holds
 */
public record Condition(Operator operator, BigDecimal threshold, Optional<BigDecimal> resetThreshold) {}
