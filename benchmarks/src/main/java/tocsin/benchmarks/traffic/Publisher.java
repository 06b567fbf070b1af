package tocsin.benchmarks.traffic;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.proton.ProtonClient;
import io.vertx.proton.ProtonClientOptions;
import io.vertx.proton.ProtonConnection;
import io.vertx.proton.ProtonDelivery;
import io.vertx.proton.ProtonSender;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.qpid.proton.Proton;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.amqp.messaging.Data;
import org.apache.qpid.proton.amqp.messaging.Target;
import org.apache.qpid.proton.message.Message;

/**
 * Sends durable messages to a queue over a connection of its own, each settled by the broker, as many under way as the
 * broker gives credit for.
 */
public final class Publisher implements AutoCloseable {

    private static final long LIMIT_SECONDS = 30;

    private final Context context;
    private final ProtonConnection connection;
    private final ProtonSender sender;
    private final AtomicLong unsettled = new AtomicLong();
    private volatile String refused;

    private Publisher(Context context, ProtonConnection connection, ProtonSender sender) {
        this.context = context;
        this.connection = connection;
        this.sender = sender;
    }

    /** Connects to a queue of the broker on a port of 127.0.0.1. */
    public static Publisher connect(Vertx vertx, int port, String queue)
            throws InterruptedException, ExecutionException, TimeoutException {
        return connect(vertx, port, queue, "queue");
    }

    /** Connects to a multicast address of the broker on a port of 127.0.0.1. */
    public static Publisher toTopic(Vertx vertx, int port, String address)
            throws InterruptedException, ExecutionException, TimeoutException {
        return connect(vertx, port, address, "topic");
    }

    private static Publisher connect(Vertx vertx, int port, String address, String capability)
            throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<Publisher> opened = new CompletableFuture<>();
        Context context = vertx.getOrCreateContext();
        context.runOnContext(
                start -> ProtonClient.create(vertx).connect(new ProtonClientOptions(), "127.0.0.1", port, connected -> {
                    if (connected.failed()) {
                        opened.completeExceptionally(connected.cause());
                    } else {
                        open(context, connected.result(), address, capability, opened);
                    }
                }));
        return opened.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static void open(
            Context context,
            ProtonConnection connection,
            String address,
            String capability,
            CompletableFuture<Publisher> opened) {
        connection.setContainer("benchmarks").open();
        ProtonSender sender = connection.createSender(address);
        Target target = new Target();
        target.setAddress(address);
        target.setCapabilities(Symbol.valueOf(capability));
        sender.setTarget(target);
        sender.openHandler(attached -> {
            if (attached.failed()) {
                opened.completeExceptionally(attached.cause());
            } else {
                opened.complete(new Publisher(context, connection, sender));
            }
        });
        sender.open();
    }

    /** Sends some bodies now, whatever the credit: what the broker does not take yet waits here. For any thread. */
    public void send(List<byte[]> bodies) {
        unsettled.addAndGet(bodies.size());
        context.runOnContext(turn -> bodies.forEach(body -> sender.send(message(body), this::settled)));
    }

    /** Sends as many bodies as fast as the broker takes them; returns when it has accepted all. */
    public void flood(long messages, Supplier<byte[]> bodies) throws InterruptedException, ExecutionException {
        flood(messages, bodies, messages).awaitAccepted();
    }

    /**
     * Begins to send as many bodies as fast as the broker takes them, but never more than so many ahead of whoever takes
     * them at the other end, so that they need not wait on the broker's disk.
     */
    public Flood flood(long messages, Supplier<byte[]> bodies, long ahead) {
        Flood flood = new Flood(messages, bodies, ahead);
        context.runOnContext(begin -> flood.begin());
        return flood;
    }

    /** How many messages the broker has not settled yet. */
    public long unsettled() {
        return unsettled.get();
    }

    /** Fails where the broker has refused a message. */
    public void demandAccepted() {
        if (refused != null) {
            throw new IllegalStateException("The broker has refused a message: " + refused);
        }
    }

    private void settled(ProtonDelivery delivery) {
        unsettled.decrementAndGet();
        if (!(delivery.getRemoteState() instanceof Accepted)) {
            refused = String.valueOf(delivery.getRemoteState());
        }
    }

    private static Message message(byte[] body) {
        Message message = Proton.message();
        message.setDurable(true);
        message.setContentType("application/json");
        message.setBody(new Data(new Binary(body)));
        return message;
    }

    @Override
    public void close() {
        context.runOnContext(end -> connection.close());
    }

    /** A flood that is under way. All state is of the connection's event loop. */
    public final class Flood {

        private final CompletableFuture<Void> accepted = new CompletableFuture<>();
        private final Supplier<byte[]> bodies;
        private final long ahead;
        private final long messages;
        private long sent;
        private long settled;
        private long allowed;

        private Flood(long messages, Supplier<byte[]> bodies, long ahead) {
            this.bodies = bodies;
            this.messages = messages;
            this.ahead = ahead;
            this.allowed = ahead;
        }

        /** So many have been taken at the other end. For any thread. */
        public void taken(long messages) {
            context.runOnContext(turn -> {
                allowed = messages + ahead;
                pump();
            });
        }

        /** Returns when the broker has accepted everything; fails where it has refused something. */
        public void awaitAccepted() throws InterruptedException, ExecutionException {
            accepted.get();
            demandAccepted();
        }

        private void begin() {
            sender.sendQueueDrainHandler(credit -> pump());
            pump();
        }

        private void pump() {
            while (sent < messages && sent < allowed && !sender.sendQueueFull()) {
                sent++;
                unsettled.incrementAndGet();
                sender.send(message(bodies.get()), this::settle);
            }
        }

        private void settle(ProtonDelivery delivery) {
            Publisher.this.settled(delivery);
            if (++settled == messages) {
                sender.sendQueueDrainHandler(null);
                accepted.complete(null);
            }
        }
    }
}
