package tocsin.sampler.backtest.rest;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tocsin.rest.ProblemException;

/** The one thread of backtests, so that however many are asked for, evaluation keeps its processor; a few may wait. */
@Singleton
final class BacktestWorker {

    /** How many may wait for the one that runs. */
    static final int LINE = 8;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LINE), work -> {
                Thread worker = new Thread(work, "tocsin-backtest");
                worker.setDaemon(true);
                return worker;
            });

    /** Does work that blocks. Fails with 503 where too many wait already, or the database is too slow for it. */
    <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(thread)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> ProblemException.unavailable(
                        LINE + " backtests are waiting already. Try again a little later."))
                .onFailure(TimeoutException.class)
                .transform(slow -> ProblemException.unavailable("The database is too slow. Try again a little later."));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
