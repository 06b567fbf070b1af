package tocsin.notification.message.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenderingThreadsTest {

    private final RenderingThreads threads = new RenderingThreads(1, 1);

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void messages_and_previews_have_threads_of_their_own() {
        assertThat(nameOf(RenderingThreads.run(threads.ofMessages(), Thread::currentThread)))
                .isEqualTo("tocsin-rendering-1");
        assertThat(nameOf(RenderingThreads.run(threads.ofPreviews(), Thread::currentThread)))
                .isEqualTo("tocsin-previews-1");
    }

    @Test
    void what_does_not_fit_any_more_is_refused() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        threads.ofMessages().execute(() -> {
            begun.countDown();
            awaited(hold);
        });
        begun.await();
        Uni<String> waiting = RenderingThreads.run(threads.ofMessages(), () -> "done");
        CompletableFuture<String> done = waiting.subscribeAsCompletionStage();

        assertThatThrownBy(() -> RenderingThreads.run(threads.ofMessages(), () -> "never")
                        .await()
                        .indefinitely())
                .isInstanceOf(RejectedExecutionException.class);

        hold.countDown();
        assertThat(done.get()).isEqualTo("done");
    }

    @Test
    void it_goes_on_at_the_event_loop_of_its_caller() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Context caller = vertx.getOrCreateContext();
            CompletableFuture<Context> cameBackTo = new CompletableFuture<>();

            caller.runOnContext(ignored -> RenderingThreads.comingBack(
                            () -> RenderingThreads.run(threads.ofMessages(), () -> "done"))
                    .subscribe()
                    .with(done -> cameBackTo.complete(Vertx.currentContext()), cameBackTo::completeExceptionally));

            assertThat(cameBackTo.get()).isSameAs(caller);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private static String nameOf(Uni<Thread> thread) {
        return thread.await().indefinitely().getName();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
