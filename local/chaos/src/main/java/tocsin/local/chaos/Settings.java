package tocsin.local.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tocsin.local.chaos.storm.Cast;
import tocsin.local.chaos.storm.Gust;
import tocsin.local.chaos.storm.Storm;
import tocsin.local.chaos.storm.Tempo;
import tocsin.local.process.Packages;

/**
 * What a run is to do.
 *
 * @param blows how many
 * @param seed from which blows and load are drawn
 * @param folder takes data, logs and the report; what an earlier run has left there goes
 */
public record Settings(int blows, long seed, Cast cast, Path folder, Packages packages) {

    private static final int FEW = 10;

    /** What strikes when. */
    List<Gust> plan() {
        return Storm.plan(seed, blows, cast, tempo());
    }

    /** How long after it was taken something is sent once more, at most. */
    Duration echoWithin() {
        return Duration.ofSeconds(isShort() ? 5 : 60);
    }

    private Tempo tempo() {
        return isShort() ? Tempo.BRISK : Tempo.FULL;
    }

    private boolean isShort() {
        return blows <= FEW;
    }
}
