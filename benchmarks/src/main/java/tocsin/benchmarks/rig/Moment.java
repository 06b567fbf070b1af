package tocsin.benchmarks.rig;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as the machine's one clock tells them, in microseconds since 1970: the database keeps them as exactly. */
public final class Moment {

    private Moment() {}

    /** Now. */
    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** As an instant. */
    public static Instant instant(long moment) {
        return Instant.EPOCH.plus(moment, ChronoUnit.MICROS);
    }
}
