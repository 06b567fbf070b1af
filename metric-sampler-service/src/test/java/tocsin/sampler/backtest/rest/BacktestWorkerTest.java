package tocsin.sampler.backtest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.rest.ProblemException;

class BacktestWorkerTest {

    private final BacktestWorker worker = new BacktestWorker();
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void one_runs_a_few_wait_and_one_more_is_told_to_come_back() {
        List<CompletableFuture<String>> taken = IntStream.rangeClosed(0, BacktestWorker.LINE)
                .mapToObj(i -> worker.run(this::threadOnceTheGateIsOpen).subscribeAsCompletionStage())
                .toList();

        assertThatThrownBy(() -> worker.run(() -> "too many").await().indefinitely())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(503))
                .hasMessage("8 backtests are waiting already. Try again a little later.");

        gate.countDown();
        assertThat(taken).allSatisfy(one -> assertThat(one.join()).isEqualTo("tocsin-backtest"));
    }

    private String threadOnceTheGateIsOpen() {
        try {
            gate.await();
            return Thread.currentThread().getName();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
