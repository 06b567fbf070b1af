package tocsin.config.template.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tocsin.rest.ProblemException;

/** The one thread that reads templates, so that a long one stops no other request; a few may wait. */
@Singleton
final class ProofDesk {

    /** How many may wait for the one that is being read. */
    static final int LINE = 16;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LINE), work -> {
                Thread worker = new Thread(work, "tocsin-proofreading");
                worker.setDaemon(true);
                return worker;
            });

    /**
     * Reads, and comes back to the event loop of the request, where the database is talked to. Fails with 503 where too
     * many wait already.
     */
    <T> Uni<T> read(Supplier<T> reading) {
        Context request = Vertx.currentContext();
        return Uni.createFrom()
                .item(reading)
                .runSubscriptionOn(thread)
                .onFailure(RejectedExecutionException.class)
                .transform(full -> ProblemException.unavailable(
                        LINE + " templates wait to be read already. Try again a little later."))
                .emitOn(work -> request.runOnContext(now -> work.run()));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
