package tocsin.config.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Durations as the contract writes them: ISO-8601, whole seconds, such as {@code PT5M} or {@code P1D}. */
public final class Durations {

    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException where it is not ISO-8601, or not a whole number of seconds
     */
    public static Duration parse(String text) {
        Duration duration;
        try {
            duration = Duration.parse(text);
        } catch (DateTimeParseException notIso) {
            throw new IllegalArgumentException("must be an ISO-8601 duration such as PT5M or P1D", notIso);
        }
        if (duration.getNano() != 0) {
            throw new IllegalArgumentException("must be a whole number of seconds");
        }
        return duration;
    }

    /** Writes a duration; whole days as days, which {@link Duration#toString()} would write as hours. */
    public static String format(Duration duration) {
        long seconds = duration.toSeconds();
        boolean wholeDays = seconds != 0 && seconds % SECONDS_OF_A_DAY == 0;
        return wholeDays ? "P" + seconds / SECONDS_OF_A_DAY + "D" : duration.toString();
    }
}
