package tocsin.benchmarks.throughput;

import io.vertx.core.Vertx;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import tocsin.benchmarks.traffic.Consumer;
import tocsin.benchmarks.traffic.Publisher;

/** Through the broker to a consumer that accepts each message unread. */
final class BareBroker implements Passage, AutoCloseable {

    private static final String QUEUE = "bare";

    private final Publisher publisher;
    private final Consumer consumer;
    private final int callsPerMessage;

    BareBroker(Vertx vertx, int port, int callsPerMessage)
            throws InterruptedException, ExecutionException, TimeoutException {
        this.publisher = Publisher.connect(vertx, port, QUEUE);
        this.consumer = Consumer.connect(vertx, port, QUEUE);
        this.callsPerMessage = callsPerMessage;
    }

    @Override
    public Publisher publisher() {
        return publisher;
    }

    @Override
    public long passed() {
        return consumer.received() * callsPerMessage;
    }

    @Override
    public void close() {
        publisher.close();
        consumer.close();
    }
}
