package tocsin.benchmarks.traffic;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.proton.ProtonClient;
import io.vertx.proton.ProtonClientOptions;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonReceiver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Takes messages from a queue, accepts each, and does nothing with it but count. */
public final class Consumer implements AutoCloseable {

    private static final long LIMIT_SECONDS = 30;
    private static final int PREFETCH = 1_000;

    private final AtomicLong received = new AtomicLong();
    private final CompletableFuture<ProtonConnection> connection = new CompletableFuture<>();
    private final Context context;

    private Consumer(Context context) {
        this.context = context;
    }

    /** Connects to the broker on a port of 127.0.0.1. */
    public static Consumer connect(Vertx vertx, int port, String queue)
            throws InterruptedException, ExecutionException, TimeoutException {
        Consumer consumer = new Consumer(vertx.getOrCreateContext());
        consumer.context.runOnContext(
                start -> ProtonClient.create(vertx).connect(new ProtonClientOptions(), "127.0.0.1", port, connected -> {
                    if (connected.failed()) {
                        consumer.connection.completeExceptionally(connected.cause());
                    } else {
                        consumer.open(connected.result(), queue);
                    }
                }));
        consumer.connection.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        return consumer;
    }

    private void open(ProtonConnection opened, String queue) {
        opened.setContainer("benchmarks-consumer").open();
        ProtonReceiver receiver = opened.createReceiver(queue);
        receiver.setPrefetch(PREFETCH);
        // Each is accepted when the handler returns.
        receiver.handler((delivery, message) -> received.incrementAndGet());
        receiver.openHandler(attached -> connection.complete(opened));
        receiver.open();
    }

    /** How many messages were taken so far. */
    public long received() {
        return received.get();
    }

    @Override
    public void close() {
        connection.thenAccept(opened -> context.runOnContext(end -> opened.close()));
    }
}
