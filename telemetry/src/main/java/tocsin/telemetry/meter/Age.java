package tocsin.telemetry.meter;

import java.time.Duration;
import java.time.Instant;

/** How long something has been so, as gauges show it. */
public final class Age {

    private static final double MILLIS = 1000;

    private Age() {}

    /** Seconds, to the millisecond; 0 where it is yet to come, since clocks differ. */
    public static double seconds(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toMillis() / MILLIS);
    }
}
