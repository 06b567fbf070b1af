package tocsin.notification.message.handlebars;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The threads on which templates are filled, so that no event loop ever is. Previews have a thread of their own: what
 * people try out must not hold up what is to be sent.
 */
public final class RenderingThreads implements AutoCloseable {

    /** Templates that include each other need some of it. */
    private static final long STACK = 2L << 20;

    private final ThreadPoolExecutor messages;
    private final ThreadPoolExecutor previews;

    /**
     * Starts no thread until there is something to do.
     *
     * @param threads how many messages are written at the same time
     * @param waiting how many wait at most for that; more are refused with a {@link RejectedExecutionException}
     */
    public RenderingThreads(int threads, int waiting) {
        this.messages = pool("tocsin-rendering", threads, waiting);
        this.previews = pool("tocsin-previews", 1, waiting);
    }

    /** For what is to be sent. */
    public Executor ofMessages() {
        return messages;
    }

    /** For what is only shown. */
    public Executor ofPreviews() {
        return previews;
    }

    /** Works on one of these threads. */
    static <T> Uni<T> run(Executor threads, Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(threads);
    }

    /** Does something, wherever, and goes on where it was called: on the caller's event loop, where it has one. */
    public static <T> Uni<T> comingBack(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            Uni<T> done = work.get();
            return caller == null ? done : done.emitOn(task -> caller.runOnContext(ignored -> task.run()));
        });
    }

    @Override
    public void close() {
        messages.shutdown();
        previews.shutdown();
    }

    private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(null, work, name + "-" + number.incrementAndGet(), STACK);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
