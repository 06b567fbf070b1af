package tocsin.sampler.ingest;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Pauses that last until the test ends them. */
final class HandPause {

    private final Queue<Pause> pauses = new ArrayDeque<>();

    private record Pause(Duration duration, CompletableFuture<Void> end) {}

    Uni<Void> pause(Duration duration) {
        return Uni.createFrom().deferred(() -> {
            Pause pause = new Pause(duration, new CompletableFuture<>());
            pauses.add(pause);
            return Uni.createFrom().completionStage(pause.end());
        });
    }

    boolean pausing() {
        return !pauses.isEmpty();
    }

    /** Ends the pause and says how long it was to be. */
    Duration end() {
        Pause pause = pauses.remove();
        pause.end().complete(null);
        return pause.duration();
    }
}
