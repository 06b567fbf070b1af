package tocsin.config.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.rest.ProblemException;

class DeskTest {

    private final Vertx vertx = Vertx.vertx();
    private final Desk desk = new Desk("tocsin-test-reading", "texts");

    @AfterEach
    void close() {
        desk.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void it_reads_on_its_own_thread_and_comes_back_to_that_of_the_request() {
        CompletableFuture<List<String>> threads = new CompletableFuture<>();

        vertx.runOnContext(begin -> {
            String request = Thread.currentThread().getName();
            desk.read(() -> Thread.currentThread().getName())
                    .subscribe()
                    .with(reader -> threads.complete(
                            List.of(request, reader, Thread.currentThread().getName())));
        });

        assertThat(threads.join().get(1)).isEqualTo("tocsin-test-reading");
        assertThat(threads.join().get(2)).isEqualTo(threads.join().get(0)).startsWith("vert.x-eventloop");
    }

    @Test
    void a_few_wait_and_the_next_is_told_to_come_again() {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        List<CompletableFuture<Integer>> taken = new ArrayList<>();
        taken.add(read(() -> {
            reading.countDown();
            await(done);
            return 0;
        }));
        await(reading);
        for (int i = 1; i <= Desk.LINE; i++) {
            int place = i;
            taken.add(read(() -> place));
        }

        assertThatThrownBy(() -> read(() -> -1).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(503))
                .hasMessage("16 texts wait to be read already. Try again a little later.");
        done.countDown();
        assertThat(taken.stream().map(CompletableFuture::join)).hasSize(17).isSorted();
    }

    private <T> CompletableFuture<T> read(Supplier<T> reading) {
        CompletableFuture<T> result = new CompletableFuture<>();
        CountDownLatch begun = new CountDownLatch(1);
        vertx.runOnContext(begin -> {
            desk.read(reading).subscribe().with(result::complete, result::completeExceptionally);
            begun.countDown();
        });
        await(begun);
        return result;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
