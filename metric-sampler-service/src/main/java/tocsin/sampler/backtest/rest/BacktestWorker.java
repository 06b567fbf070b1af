package tocsin.sampler.backtest.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import tocsin.sampler.worker.Workers;

/** The one thread of backtests. */
@Singleton
final class BacktestWorker {

    /** How many may wait for the one that runs. */
    static final int LINE = 8;

    private final Workers thread = new Workers("tocsin-backtest", 1, LINE, "backtests");

    /** Judges the past. Fails with 503 where too many wait already, or the database is too slow for it. */
    <T> Uni<T> run(Supplier<T> work) {
        return thread.run(work);
    }

    @PreDestroy
    void stop() {
        thread.stop();
    }
}
