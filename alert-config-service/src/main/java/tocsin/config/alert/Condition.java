package tocsin.config.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * Fires where a value is bad, until it is good again. Between the two the state stays as it is (hysteresis).
 *
 * @param operator how a firing value stands to the threshold
 * @param threshold in the unit of the area
 * @param resetThreshold at or beyond it on the good side the alert resets; empty where it resets as soon as the
 *     condition no longer holds
 * @param holdFor how long the condition must hold before it fires: 0 to 1 day
 * @param noData what it does where there is no value
 * @param consequences what follows the first message
 */
public record Condition(
        Comparison operator,
        BigDecimal threshold,
        Optional<BigDecimal> resetThreshold,
        Duration holdFor,
        NoDataPolicy noData,
        Consequences consequences)
        implements Firing {

    @Override
    public Optional<Condition> condition() {
        return Optional.of(this);
    }
}
