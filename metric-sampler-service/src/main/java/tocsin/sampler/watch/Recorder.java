package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Records decisions, and says so. What could not be recorded, and what another replica has overtaken, is distrusted: its state is read
 * again before anything is judged by it.
 */
final class Recorder {

    private final Watchboard board;
    private final StateLog log;
    private final Evaluator.Observer observer;
    private final Executor thread;

    /** Records in a log; the board is told on the thread that is its own. */
    Recorder(Watchboard board, StateLog log, Evaluator.Observer observer, Executor thread) {
        this.board = board;
        this.log = log;
        this.observer = observer;
        this.thread = thread;
    }

    /** Completes when they are recorded or distrusted; never fails. */
    Uni<Void> record(List<Decision> decisions, long term) {
        if (decisions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Decision> traced = observer.traced(decisions);
        Set<WatchKey> keys = traced.stream().map(Decision::key).collect(Collectors.toSet());
        return recorded(traced, keys, log.record(traced, term)).replaceWithVoid();
    }

    /** Records what a script has led to, together with what it wants to be kept. Completes with whether all of it was. */
    Uni<Boolean> record(List<Decision> decisions, Kept kept, long term) {
        List<Decision> traced = observer.traced(decisions);
        return recorded(traced, Set.of(kept.key()), log.record(traced, kept, term));
    }

    private Uni<Boolean> recorded(List<Decision> decisions, Set<WatchKey> keys, Uni<Set<WatchKey>> recording) {
        return recording
                .emitOn(thread)
                .invoke(lost -> recorded(decisions, lost))
                .map(Set::isEmpty)
                .onFailure()
                .recoverWithUni(cause -> Uni.createFrom()
                        .voidItem()
                        .emitOn(thread)
                        .invoke(() -> failed(keys, cause))
                        .replaceWith(false));
    }

    private void recorded(List<Decision> decisions, Set<WatchKey> lost) {
        board.distrust(lost);
        observer.recorded(decisions.stream()
                .filter(decision -> !lost.contains(decision.key()))
                .toList());
    }

    private void failed(Set<WatchKey> keys, Throwable cause) {
        board.distrust(keys);
        observer.failed(cause);
    }
}
