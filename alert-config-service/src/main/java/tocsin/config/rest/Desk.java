package tocsin.config.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tocsin.rest.ProblemException;

/** One thread that reads what takes a while, so that a long text stops no other request; a few may wait. */
public final class Desk implements AutoCloseable {

    /** How many may wait for the one that is being read. */
    public static final int LINE = 16;

    private final String what;
    private final ThreadPoolExecutor thread;

    /**
     * A desk with nobody at it.
     *
     * @param name of the thread
     * @param what is read there, for people, such as {@code templates}
     */
    public Desk(String name, String what) {
        this.what = what;
        this.thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LINE), work -> {
            Thread worker = new Thread(work, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    /**
     * Reads, and comes back to the event loop of the request, where the database is talked to. Fails with 503 where too
     * many wait already.
     */
    public <T> Uni<T> read(Supplier<T> reading) {
        Context request = Vertx.currentContext();
        return Uni.createFrom()
                .item(reading)
                .runSubscriptionOn(thread)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> ProblemException.unavailable(
                        LINE + " " + what + " wait to be read already. Try again a little later."))
                .emitOn(work -> request.runOnContext(now -> work.run()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
