package tocsin.sampler.watch;

import java.time.Duration;

/**
 * A round of judging.
 *
 * @param by what it was for
 * @param judged how often an alert was judged in it
 * @param took how long that took, from the first to the last
 */
public record Round(By by, long judged, Duration took) {

    /** What rounds are for. */
    public enum By {
        /** Time has passed. */
        TICK,
        /** Reports were counted, here or elsewhere. */
        REPORTS
    }
}
