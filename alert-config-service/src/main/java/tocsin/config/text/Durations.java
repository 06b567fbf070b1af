package tocsin.config.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Durations as the contract writes them: ISO-8601, whole seconds, such as {@code PT5M} or {@code P1D}. */
public final class Durations {

    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    private static final Pattern FORM = Pattern.compile("P(?!$)(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?");

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException where it is not ISO-8601 in days, hours, minutes and whole seconds
     */
    public static Duration parse(String text) {
        try {
            if (FORM.matcher(text).matches()) {
                return Duration.parse(text);
            }
        } catch (DateTimeParseException tooLong) {
            throw new IllegalArgumentException("is too long a duration", tooLong);
        }
        throw new IllegalArgumentException("must be an ISO-8601 duration in whole seconds, such as PT5M or P1D");
    }

    /** Writes a duration; whole days as days, which {@link Duration#toString()} would write as hours. */
    public static String format(Duration duration) {
        long seconds = duration.toSeconds();
        boolean wholeDays = seconds != 0 && seconds % SECONDS_OF_A_DAY == 0;
        return wholeDays ? "P" + seconds / SECONDS_OF_A_DAY + "D" : duration.toString();
    }
}
