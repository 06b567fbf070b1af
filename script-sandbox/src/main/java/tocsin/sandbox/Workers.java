package tocsin.sandbox;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tocsin.sandbox.engine.Engine;

/** Threads with a stack deep enough, and engines for them: as many of each as there may be. */
final class Workers implements AutoCloseable {

    private final Bounds bounds;
    private final Semaphore free;
    private final BlockingQueue<Engine> rested;
    private final ThreadPoolExecutor threads;
    private final AtomicInteger count = new AtomicInteger();

    Workers(Bounds bounds, int most) {
        this.bounds = bounds;
        this.free = new Semaphore(most, true);
        this.rested = new ArrayBlockingQueue<>(most);
        this.threads =
                new ThreadPoolExecutor(most, most, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(most), this::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Lets a worker do it as soon as one is free.
     *
     * @return whether one became free in time
     * @throws CancellationException when the caller is interrupted; it is so still
     * @throws RejectedExecutionException after {@link #close}
     */
    boolean take(Attempt<?> attempt, Duration patience) {
        if (!free(patience)) {
            return false;
        }
        attempt.starts();
        try {
            threads.execute(() -> work(attempt));
        } catch (RejectedExecutionException closed) {
            free.release();
            throw closed;
        }
        return true;
    }

    private boolean free(Duration patience) {
        try {
            return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for an engine");
        }
    }

    /** Workers end with what they are at; whatever else is wanted is refused. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void work(Attempt<?> attempt) {
        try {
            Engine waiting = rested.poll();
            Engine engine = waiting == null ? new Engine(bounds.memoryBytes()) : waiting;
            if (attempt.on(engine)) {
                rested.offer(engine);
            }
        } finally {
            free.release();
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "tocsin-script-" + count.incrementAndGet(), bounds.stackBytes());
        thread.setDaemon(true);
        return thread;
    }
}
