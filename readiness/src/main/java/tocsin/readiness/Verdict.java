package tocsin.readiness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Whether one part can be relied on. It is told again and again whether the part works, and changes its mind only when
 * the contrary has lasted ({@link Patience}); only the first success counts at once. May be used by any thread.
 */
public final class Verdict {

    private final Patience patience;
    private final InstantSource clock;
    private Standing.State state = Standing.State.STARTING;
    private Instant since;
    private Instant failingSince;
    private Instant workingSince;
    private String error;

    /** A part that has not worked yet. */
    public Verdict(Patience patience, InstantSource clock) {
        this.patience = patience;
        this.clock = clock;
        this.since = clock.instant();
    }

    /** It works now. */
    public synchronized void works() {
        Instant now = clock.instant();
        failingSince = null;
        workingSince = workingSince == null ? now : workingSince;
        boolean enough = state == Standing.State.STARTING || lasted(workingSince, patience.working(), now);
        if (state != Standing.State.READY && enough) {
            become(Standing.State.READY, now);
        }
        if (state == Standing.State.READY) {
            error = null;
        }
    }

    /**
     * It fails now.
     *
     * @param reason in words
     */
    public synchronized void fails(String reason) {
        Instant now = clock.instant();
        workingSince = null;
        failingSince = failingSince == null ? now : failingSince;
        error = reason;
        if (state == Standing.State.READY && lasted(failingSince, patience.failing(), now)) {
            become(Standing.State.NOT_READY, now);
        }
    }

    /** What is to be said of it. */
    public synchronized Standing standing() {
        return new Standing(state, since, Optional.ofNullable(failingSince), Optional.ofNullable(error));
    }

    private void become(Standing.State next, Instant now) {
        state = next;
        since = now;
    }

    private static boolean lasted(Instant begin, Duration enough, Instant now) {
        return !begin.plus(enough).isAfter(now);
    }
}
