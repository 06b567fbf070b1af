package tocsin.amqp;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * All links of this service. They end before the parts that they pass messages to. Whoever is to receive begins at
 * startup: the service answers no question about its readiness before that is over, so it is never called ready because
 * a receiver is not known yet.
 */
@Singleton
public final class Links implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Links.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
    private static final Duration BEFORE_GIVING_BACK = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Broker broker;
    private final List<Receiver> receivers = new CopyOnWriteArrayList<>();
    private final List<Sender> senders = new CopyOnWriteArrayList<>();

    /** Links that share an event loop system and a broker. */
    public Links(Vertx vertx, Broker broker) {
        this.vertx = vertx;
        this.broker = broker;
    }

    /**
     * Begins to receive, now or as soon as the broker is there.
     *
     * @param taker takes a message; when it completes the message is accepted, when it fails the message goes back. It
     *     is called on an event loop and must not block. It has to end one day: until then the message has its place
     */
    public Receiver receive(Link link, Function<RawMessage, Uni<Void>> taker) {
        return receive(link, taker, () -> {});
    }

    /**
     * The same, for whoever has to know that something may have passed by.
     *
     * @param attached runs whenever messages can come in from now on, before the first of them: in the beginning, and each
     *     time that the link is back. It is called on an event loop and must neither block nor fail
     */
    public Receiver receive(Link link, Function<RawMessage, Uni<Void>> taker, Runnable attached) {
        Receiver receiver =
                new Receiver(vertx, broker, link, taker, attached, BEFORE_GIVING_BACK, Receiver.ATTACH_WITHIN);
        receivers.add(receiver);
        receiver.start();
        return receiver;
    }

    /** A sender to a queue. */
    public Sender toQueue(String address) {
        return sender(address, "queue");
    }

    /** A sender to a multicast address. */
    public Sender toTopic(String address) {
        return sender(address, "topic");
    }

    private Sender sender(String address, String capability) {
        Sender sender = new Sender(vertx, broker, address, capability, Sender.PATIENCE);
        senders.add(sender);
        return sender;
    }

    /** All that is received. */
    public List<Receiver> receivers() {
        return List.copyOf(receivers);
    }

    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION) ShutdownEvent stopping) {
        close();
    }

    /**
     * Ends them all, for good. What was taken but not settled goes back to the broker; durable subscriptions stay there
     * and keep what is published.
     */
    @Override
    public void close() {
        Future<?> stopped = Future.join(Stream.concat(
                        receivers.stream().map(Receiver::stop), senders.stream().map(Sender::stop))
                .toList());
        try {
            stopped.toCompletionStage().toCompletableFuture().get(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException cause) {
            LOG.debugf("A connection was gone before it was closed: %s", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }
}
