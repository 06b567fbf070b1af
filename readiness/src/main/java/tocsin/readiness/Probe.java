package tocsin.readiness;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks a part whether it works. There is never more than one question open: while one is, the part is not asked again,
 * and fails from the moment on at which the answer should have been there. May be used by any thread.
 */
public final class Probe {

    private final Supplier<Uni<?>> question;
    private final Duration within;
    private final Verdict verdict;
    private final InstantSource clock;
    private Instant asked;

    /**
     * A probe.
     *
     * @param question asks; fails where the part does not work
     * @param within how long an answer may take
     * @param verdict is told what comes of it
     */
    public Probe(Supplier<Uni<?>> question, Duration within, Verdict verdict, InstantSource clock) {
        this.question = question;
        this.within = within;
        this.verdict = verdict;
        this.clock = clock;
    }

    /** Asks, or looks how long the question is open. To be called from time to time. */
    public void look() {
        Instant now = clock.instant();
        synchronized (this) {
            if (asked != null) {
                missed(Duration.between(asked, now));
                return;
            }
            asked = now;
        }
        Uni.createFrom()
                .deferred(() -> question.get().replaceWithVoid())
                .onTermination()
                .invoke(this::answered)
                .subscribe()
                .with(works -> verdict.works(), cause -> verdict.fails(words(cause)));
    }

    private void missed(Duration waiting) {
        if (waiting.compareTo(within) >= 0) {
            verdict.fails("no answer for " + waiting.toSeconds() + " s");
        }
    }

    private synchronized void answered() {
        asked = null;
    }

    private static String words(Throwable cause) {
        return Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
    }
}
