package tocsin.amqp;

import io.smallrye.mutiny.Uni;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpReceiver;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Receives the messages of one link, and no more than it may have at once ({@link Link}), so that with a slow consumer
 * messages wait at the broker, and memory stays bounded. A message is accepted when it is taken, and released when it
 * cannot be, which brokers do not count as an attempt. A connection or link that is lost is made again by itself, after a
 * pause that doubles up to five seconds; what was taken over it and is not settled yet still counts, though the broker
 * will send it again. Everything here happens on one event loop.
 */
public final class Receiver {

    private static final Logger LOG = Logger.getLogger(Receiver.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** How long a connection, and then a link, may take to come about. */
    static final Duration ATTACH_WITHIN = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Link link;
    private final Broker broker;
    private final AmqpClient client;
    private final Context context;
    private final Runnable onAttached;
    private final Duration attachWithin;
    private final Taking taking;
    private Duration nextPause = FIRST_PAUSE;
    private AmqpConnection attached;
    private volatile Optional<String> trouble = Optional.of("it has not been attached yet");
    private volatile boolean stopped;

    Receiver(
            Vertx vertx,
            Broker broker,
            Link link,
            Function<RawMessage, Uni<Void>> taker,
            Runnable onAttached,
            Duration beforeGivingBack,
            Duration attachWithin) {
        this.vertx = vertx;
        this.link = link;
        this.broker = broker;
        this.client = AmqpClient.create(
                vertx, broker.options().setContainerId(link.containerId().orElse(null)));
        this.context = vertx.getOrCreateContext();
        this.onAttached = onAttached;
        this.attachWithin = attachWithin;
        this.taking = new Taking(link, taker, beforeGivingBack, context, this::giveUp);
    }

    /** What it receives. */
    public Link link() {
        return link;
    }

    /** Whether messages can come in now. May be asked by any thread, as all that is public here. */
    public boolean attached() {
        return trouble.isEmpty();
    }

    /** Why no messages can come in now; empty where they can. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** How many messages are with us and not settled. */
    public int unsettled() {
        return taking.unsettled();
    }

    /** How large the bodies of these messages are together. */
    public long unsettledBytes() {
        return taking.unsettledBytes();
    }

    void start() {
        context.runOnContext(ignored -> connect());
    }

    /** Receives no more. What is taken but not settled goes back to the broker. */
    Future<Void> stop() {
        stopped = true;
        trouble = Optional.of("it is stopped");
        context.runOnContext(ignored -> taking.end());
        return client.close();
    }

    /** The client waits for ever where a broker goes between taking the connection in and answering on it. */
    private void connect() {
        Future<AmqpConnection> connecting = broker.connect(client);
        connecting
                .timeout(attachWithin.toMillis(), TimeUnit.MILLISECONDS)
                .compose(this::attach)
                .onFailure(cause -> {
                    // Also one that comes after all, when nobody waits for it any more.
                    connecting.onSuccess(AmqpConnection::close);
                    context.runOnContext(ignored -> comeBack(cause));
                });
    }

    private Future<AmqpReceiver> attach(AmqpConnection connection) {
        // The client gives as much credit as it may buffer as soon as it has a handler. It never gets one: Taking has
        // its own.
        AmqpReceiverOptions options = new AmqpReceiverOptions()
                .setLinkName(link.name())
                .setDurable(link.durable())
                .setCapabilities(link.capabilities())
                .setAutoAcknowledgement(false);
        return connection
                .createReceiver(link.address(), options)
                .timeout(attachWithin.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(receiver -> receive(connection, receiver));
    }

    private void receive(AmqpConnection connection, AmqpReceiver receiver) {
        if (stopped) {
            connection.close();
            return;
        }
        attached = connection;
        nextPause = FIRST_PAUSE;
        trouble = Optional.empty();
        LOG.infof("Receives from %s", link.address());
        connection.exceptionHandler(cause -> lost(connection, cause));
        receiver.exceptionHandler(cause -> lost(connection, cause));
        onAttached.run();
        taking.begin(receiver.unwrap());
        if (connection.isDisconnected()) {
            lost(connection, new IllegalStateException("the connection was lost at once"));
        }
    }

    private void giveUp(String reason) {
        if (attached != null) {
            lost(attached, new IllegalStateException(reason));
        }
    }

    private void lost(AmqpConnection connection, Throwable cause) {
        if (attached != connection) {
            return;
        }
        attached = null;
        taking.end();
        connection.close();
        comeBack(cause);
    }

    private void comeBack(Throwable cause) {
        if (stopped) {
            return;
        }
        trouble = Optional.of(Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString));
        Duration pause = nextPause;
        Duration doubled = pause.multipliedBy(2);
        nextPause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        LOG.warnf("Nothing comes in from %s; next try in %d ms: %s", link.address(), pause.toMillis(), cause);
        vertx.setTimer(pause.toMillis(), timer -> start());
    }
}
