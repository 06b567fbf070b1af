package tocsin.sandbox;

import java.time.Duration;

/**
 * How a run went, whatever came of it.
 *
 * @param console what it printed, a line for each call; cut at {@link Bounds#consoleChars()} with {@link #CUT} at its end
 * @param time in the script itself; its source had been read before
 * @param hostTime in host functions
 * @param hostCalls how often it called them
 * @param memoryBytes what the engine's memory had grown to
 */
public record Course(String console, Duration time, Duration hostTime, int hostCalls, long memoryBytes) {

    /** What stands where the console was cut. */
    public static final String CUT = "\n… (cut)";

    /** Of a run that did not begin. */
    public static Course none() {
        return new Course("", Duration.ZERO, Duration.ZERO, 0, 0);
    }
}
