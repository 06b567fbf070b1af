package tocsin.sampler.retention;

import java.time.Duration;
import java.util.List;

/**
 * How long what is kept. Each duration is counted from now backwards.
 *
 * @param fine how long slices of ten seconds; at least the longest sample period and a day, since windows are read from
 *     them
 * @param fiveMinutes how long slices of five minutes; longer than the former
 * @param hourly how long slices of an hour; longer than the former
 * @param transitions how long transitions that are published
 */
public record Retention(Duration fine, Duration fiveMinutes, Duration hourly, Duration transitions) {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    /** The longest sample period, and a day. */
    private static final Duration LEAST_FINE = Duration.ofDays(2);

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException where one is too short; the message names its setting
     */
    public Retention {
        atLeast(LEAST_FINE, "tocsin.history.fine", fine);
        longer("tocsin.history.five-minutes", fiveMinutes, "tocsin.history.fine", fine);
        longer("tocsin.history.hourly", hourly, "tocsin.history.five-minutes", fiveMinutes);
        atLeast(DAY, "tocsin.history.transitions", transitions);
    }

    /** The rungs, the finest first. */
    public List<Rung> rungs() {
        return List.of(
                new Rung(Duration.ofSeconds(10), DAY, fine),
                new Rung(Duration.ofMinutes(5), WEEK, fiveMinutes),
                new Rung(Duration.ofHours(1), FOUR_WEEKS, hourly));
    }

    private static void atLeast(Duration least, String setting, Duration value) {
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException(setting + " is " + value + " and must be at least " + least);
        }
    }

    private static void longer(String setting, Duration value, String finer, Duration than) {
        if (value.compareTo(than) <= 0) {
            throw new IllegalArgumentException(
                    setting + " is " + value + " and must be longer than " + finer + ", which is " + than);
        }
    }
}
