package tocsin.notification.transition;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * What an alert compares. Numbers are in the unit of the area.
 *
 * @param area what is watched, such as {@code asr}, {@code balance} or {@code script}
 * @param operator how the value stands to the threshold for the alert to fire: {@code < <= > >= = != always}; empty where a
 *     script says itself whether it fires
 * @param threshold the value that triggers; empty where the operator needs none
 * @param resetThreshold the value that resets; empty where the alert resets with the condition
 * @param schedule when the value is told, or the script runs, as a cron expression in the company's time zone; empty where
 *     the operator compares
 * @param samplePeriod how far back the window reaches; empty for a gauge and a script
 * @param minimumCalls how many calls it takes for a value; empty for a gauge and a script
 */
public record Rule(
        String area,
        Optional<String> operator,
        Optional<BigDecimal> threshold,
        Optional<BigDecimal> resetThreshold,
        Optional<String> schedule,
        Optional<Duration> samplePeriod,
        Optional<Integer> minimumCalls) {

    /** The area whose alerts ask a script. */
    public static final String SCRIPT = "script";
}
