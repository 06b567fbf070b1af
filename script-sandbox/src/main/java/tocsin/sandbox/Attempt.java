package tocsin.sandbox;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import run.endive.runtime.WasmInterruptedException;
import tocsin.sandbox.engine.Engine;
import tocsin.sandbox.engine.OutOfMemory;
import tocsin.sandbox.engine.StackUsedUp;

/**
 * One thing that is wanted of an engine: a worker does it, the caller waits and is the one who stops it in time. When a host function does not
 * heed the interruption, the caller leaves without it, and the worker is busy until the function returns.
 */
final class Attempt<T> {

    /** How long a worker may take to notice that it was stopped. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private final Function<Engine, T> wanted;
    private final Stopwatch watch;
    private Thread worker;
    private boolean done;
    private Bound stopped;
    private T result;
    private Throwable failure;

    Attempt(Function<Engine, T> wanted, Stopwatch watch) {
        this.wanted = wanted;
        this.watch = watch;
    }

    /** A worker is there for it: the clock runs. */
    void starts() {
        watch.start();
    }

    /**
     * On a worker.
     *
     * @return whether the engine has ended as it should
     */
    boolean on(Engine engine) {
        begin();
        T found = null;
        Throwable problem = null;
        try {
            found = wanted.apply(engine);
        } catch (StackOverflowError e) {
            problem = new BoundReached(Bound.STACK);
        } catch (RuntimeException | Error e) {
            problem = e;
        }
        end(found, problem);
        return problem == null;
    }

    /**
     * By the caller.
     *
     * @throws BoundReached when it was stopped
     * @throws CancellationException when the caller was interrupted; it is so still
     */
    T await() {
        try {
            awaitWorker();
        } catch (InterruptedException e) {
            stop(Bound.WALL_TIME);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a script ran");
        }
        return outcome();
    }

    private synchronized void begin() {
        worker = Thread.currentThread();
        if (stopped != null) {
            worker.interrupt();
        }
    }

    private synchronized void end(T found, Throwable problem) {
        watch.stop();
        result = found;
        failure = problem;
        done = true;
        Thread.interrupted();
        notifyAll();
    }

    private synchronized void awaitWorker() throws InterruptedException {
        while (!done && !watch.isOver()) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(watch.left().toNanos(), 100_000));
        }
        if (!done) {
            stop(watch.reached());
            awaitGrace();
        }
    }

    private void awaitGrace() throws InterruptedException {
        long until = System.nanoTime() + GRACE.toNanos();
        for (long left = GRACE.toNanos(); !done && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized void stop(Bound bound) {
        if (!done) {
            stopped = bound;
            if (worker != null) {
                worker.interrupt();
            }
        }
    }

    private synchronized T outcome() {
        if (stopped != null && (!done || failure != null)) {
            throw new BoundReached(stopped);
        }
        if (failure != null) {
            throw translated(failure);
        }
        return result;
    }

    private static RuntimeException translated(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof OutOfMemory) {
            return new BoundReached(Bound.MEMORY);
        }
        if (failure instanceof StackUsedUp) {
            return new BoundReached(Bound.STACK);
        }
        return failure instanceof WasmInterruptedException
                ? new BoundReached(Bound.WALL_TIME)
                : (RuntimeException) failure;
    }
}
