package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Lets asynchronous pieces of work take turns: each begins, on the given thread, when the one before has completed.
 * Whoever takes turns waits for the answer before taking the next one, so that the line stays as short as there are
 * callers. May be used by any thread.
 */
final class Turns {

    private final Executor thread;
    private final Queue<Runnable> line = new ArrayDeque<>();
    private boolean taken;

    Turns(Executor thread) {
        this.thread = thread;
    }

    <T> Uni<T> take(Supplier<Uni<? extends T>> turn) {
        return Uni.createFrom()
                .emitter(emitter -> enter(() -> Uni.createFrom()
                        .deferred(turn)
                        .onTermination()
                        .invoke(this::next)
                        .subscribe()
                        .with(emitter::complete, emitter::fail)));
    }

    private void enter(Runnable turn) {
        synchronized (line) {
            if (taken) {
                line.add(turn);
                return;
            }
            taken = true;
        }
        thread.execute(turn);
    }

    private void next() {
        Runnable turn;
        synchronized (line) {
            turn = line.poll();
            taken = turn != null;
        }
        if (turn != null) {
            thread.execute(turn);
        }
    }
}
