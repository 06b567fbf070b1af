package tocsin.sampler.series;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time cut into steps in which something is added up, each step perhaps cut once more: then its end is added up
 * apart from its beginning. So every sample period that ends with a step is made of whole bins, however long it is.
 *
 * @param from when the first bin begins: where a step does, or the end of one
 * @param to when the last step ends
 * @param step how long a step is; steps begin at multiples of it from the epoch on
 * @param end how long the end of a step is that is added up apart; zero where steps are not cut
 */
public record Bins(Instant from, Instant to, Duration step, Duration end) {

    /** A bin for each step. */
    public static Bins of(Steps steps) {
        return new Bins(steps.from(), steps.to(), steps.length(), Duration.ZERO);
    }

    /** When the bin begins that holds a moment. */
    public Instant beginningOf(Instant moment) {
        long seconds = step.toSeconds();
        Instant begins = Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
        Instant end = begins.plus(step).minus(this.end);
        return moment.isBefore(end) ? begins : end;
    }
}
