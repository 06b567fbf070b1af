package tocsin.config.catalog.rest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import tocsin.rest.ProblemException;

/** One at a time, in the order of their coming; a few may wait. Any thread may come. */
final class Line {

    private final int longest;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * Nobody is in line.
     *
     * @param longest how many may wait
     */
    Line(int longest) {
        this.longest = longest;
    }

    /** Does something as soon as everything before it is done; fails with 503 where too much waits already. */
    <T> Uni<T> whenFree(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .<Void>emitter(this::come)
                .chain(() ->
                        Uni.createFrom().deferred(work::get).onTermination().invoke(this::go));
    }

    private void come(UniEmitter<? super Void> emitter) {
        Waiting one = new Waiting(emitter, Vertx.currentContext());
        synchronized (this) {
            if (busy && waiting.size() >= longest) {
                emitter.fail(
                        ProblemException.unavailable(longest + " imports wait already. Try again a little later."));
                return;
            }
            if (busy) {
                waiting.add(one);
                emitter.onTermination(() -> leave(one));
                return;
            }
            busy = true;
        }
        emitter.complete(null);
    }

    private synchronized void leave(Waiting one) {
        waiting.remove(one);
    }

    private void go() {
        Waiting next;
        synchronized (this) {
            next = waiting.poll();
            busy = next != null;
        }
        if (next != null) {
            next.context().runOnContext(now -> next.emitter().complete(null));
        }
    }

    /** Somebody in line, and the event loop of the request. */
    private record Waiting(UniEmitter<? super Void> emitter, Context context) {}
}
