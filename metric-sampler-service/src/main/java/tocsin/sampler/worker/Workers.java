package tocsin.sampler.worker;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tocsin.rest.ProblemException;

/**
 * A few threads for what people ask for and what blocks, so that however much of it is asked for, evaluation keeps its
 * processor; a few more may wait.
 */
public final class Workers {

    private final ThreadPoolExecutor threads;
    private final String full;

    /**
     * Threads that are made when they are first needed.
     *
     * @param name of the threads
     * @param count how many there are
     * @param line how much may wait for them
     * @param what is asked of them, in the plural, as in "backtests"
     */
    public Workers(String name, int count, int line, String what) {
        this.full = line + " " + what + " are waiting already. Try again a little later.";
        this.threads =
                new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(line), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Does work that blocks. Fails with 503 where too much waits already, or the database is too slow for it. */
    public <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(threads)
                .onFailure(RejectedExecutionException.class)
                .transform(refused -> ProblemException.unavailable(full))
                .onFailure(TimeoutException.class)
                .transform(slow -> ProblemException.unavailable("The database is too slow. Try again a little later."));
    }

    /** Ends the threads, and whatever they are doing. */
    public void stop() {
        threads.shutdownNow();
    }
}
