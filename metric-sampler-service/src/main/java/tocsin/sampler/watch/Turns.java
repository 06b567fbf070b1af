package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets asynchronous pieces of work take turns: each begins, on the given thread, when the one before has completed.
 * Whoever takes turns waits for the answer before taking the next one, so that the line stays as short as there are
 * callers. May be used by any thread.
 */
final class Turns {

    private final Executor thread;
    private final Queue<Turn> line = new ArrayDeque<>();
    private boolean taken;

    Turns(Executor thread) {
        this.thread = thread;
    }

    /** Fails where the thread does not take the work, because it has ended or has too much of it. */
    <T> Uni<T> take(Supplier<Uni<? extends T>> turn) {
        return Uni.createFrom()
                .emitter(emitter -> enter(new Turn(
                        () -> Uni.createFrom()
                                .deferred(turn)
                                .onTermination()
                                .invoke(this::next)
                                .subscribe()
                                .with(emitter::complete, emitter::fail),
                        emitter::fail)));
    }

    private void enter(Turn turn) {
        synchronized (line) {
            if (taken) {
                line.add(turn);
                return;
            }
            taken = true;
        }
        begin(turn);
    }

    private void next() {
        Turn turn;
        synchronized (line) {
            turn = line.poll();
            taken = turn != null;
        }
        if (turn != null) {
            begin(turn);
        }
    }

    private void begin(Turn turn) {
        try {
            thread.execute(turn.work);
        } catch (RejectedExecutionException refused) {
            turn.refused.accept(refused);
            next();
        }
    }

    private record Turn(Runnable work, Consumer<Throwable> refused) {}
}
