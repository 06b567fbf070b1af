package tocsin.notification.transition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What an alert compares. Numbers are in the unit of the area.
 *
 * @param area what is watched, such as {@code asr} or {@code balance}
 * @param operator how the value stands to the threshold for the alert to fire: {@code < <= > >= = != always}
 * @param threshold the value that triggers; empty where the operator needs none
 * @param resetThreshold the value that resets; empty where the alert resets with the condition
 * @param schedule when the value is told, as a cron expression in the company's time zone; empty where the operator
 *     compares
 * @param samplePeriod how far back the window reaches; empty for a gauge
 * @param minimumCalls how many calls it takes for a value; empty for a gauge
 */
public record Rule(
        String area,
        String operator,
        Optional<BigDecimal> threshold,
        Optional<BigDecimal> resetThreshold,
        Optional<String> schedule,
        Optional<Duration> samplePeriod,
        Optional<Integer> minimumCalls) {}
