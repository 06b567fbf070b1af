package tocsin.local.chaos.storm;

import java.time.Duration;

/**
 * How long things take at most. Each is drawn evenly from a tenth of that.
 *
 * @param pause between two blows
 * @param away until an ended process is started again
 * @param frozen until a stopped one goes on
 * @param visit until a visitor leaves
 */
public record Tempo(Duration pause, Duration away, Duration frozen, Duration visit) {

    /** For a few blows in an ordinary build. */
    public static final Tempo BRISK =
            new Tempo(Duration.ofSeconds(6), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(8));

    /** For a long storm. */
    public static final Tempo FULL =
            new Tempo(Duration.ofSeconds(7), Duration.ofSeconds(4), Duration.ofSeconds(15), Duration.ofSeconds(20));
}
