package tocsin.amqp;

import io.smallrye.mutiny.Uni;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiver;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Receives the messages of one link. It asks for {@link Link#atOnce} messages; each that is settled makes room for the
 * next one, so that with a slow consumer messages wait at the broker, and memory stays bounded. A message is accepted
 * when it is taken, and goes back to the broker when it cannot be. A connection or link that is lost is made again by
 * itself, after a pause that doubles up to five seconds.
 */
public final class Receiver {

    private static final Logger LOG = Logger.getLogger(Receiver.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration ATTACH_WITHIN = Duration.ofSeconds(10);
    private static final Duration BEFORE_GIVING_BACK = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Link link;
    private final Function<RawMessage, Uni<Void>> taker;
    private final AmqpClient client;
    private Duration nextPause = FIRST_PAUSE;
    private AmqpConnection attached;
    private boolean stopped;

    Receiver(Vertx vertx, Broker broker, Link link, Function<RawMessage, Uni<Void>> taker) {
        this.vertx = vertx;
        this.link = link;
        this.taker = taker;
        this.client = AmqpClient.create(
                vertx, broker.options().setContainerId(link.containerId().orElse(null)));
    }

    /** What it receives. */
    public Link link() {
        return link;
    }

    /** Whether messages can come in now. */
    public synchronized boolean attached() {
        return attached != null;
    }

    void start() {
        client.connect()
                .onSuccess(connection -> attach(connection).onFailure(cause -> {
                    connection.close();
                    comeBack(cause);
                }))
                .onFailure(this::comeBack);
    }

    /** Receives no more. What is taken but not settled goes back to the broker. */
    Future<Void> stop() {
        synchronized (this) {
            stopped = true;
            attached = null;
        }
        return client.close();
    }

    private Future<AmqpReceiver> attach(AmqpConnection connection) {
        AmqpReceiverOptions options = new AmqpReceiverOptions()
                .setLinkName(link.name())
                .setDurable(link.durable())
                .setCapabilities(link.capabilities())
                .setMaxBufferedMessages(link.prefetch())
                .setAutoAcknowledgement(false);
        return connection
                .createReceiver(link.address(), options)
                .timeout(ATTACH_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(receiver -> receive(connection, receiver));
    }

    private void receive(AmqpConnection connection, AmqpReceiver receiver) {
        synchronized (this) {
            if (stopped) {
                return;
            }
            attached = connection;
            nextPause = FIRST_PAUSE;
        }
        connection.exceptionHandler(cause -> lost(connection, cause));
        receiver.exceptionHandler(cause -> lost(connection, cause));
        receiver.pause();
        receiver.handler(message -> take(receiver, message));
        receiver.fetch(link.atOnce());
        LOG.infof("Receives from %s", link.address());
        if (connection.isDisconnected()) {
            lost(connection, new IllegalStateException("the connection was lost at once"));
        }
    }

    private void take(AmqpReceiver receiver, AmqpMessage message) {
        Uni.createFrom()
                .deferred(() -> taker.apply(RawMessage.of(message)))
                .invoke(() -> message.accepted())
                .onFailure()
                .recoverWithUni(cause -> giveBack(message, cause))
                .subscribe()
                .with(
                        settled -> receiver.fetch(1),
                        cause -> LOG.errorf(cause, "A message from %s could not be settled", link.address()));
    }

    /** Not at once: what cannot be taken now would come back now. */
    private Uni<Void> giveBack(AmqpMessage message, Throwable cause) {
        LOG.warnf("A message from %s goes back to the broker: %s", link.address(), cause);
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(BEFORE_GIVING_BACK)
                .invoke(() -> message.released());
    }

    private void lost(AmqpConnection connection, Throwable cause) {
        synchronized (this) {
            if (attached != connection) {
                return;
            }
            attached = null;
        }
        connection.close();
        comeBack(cause);
    }

    private void comeBack(Throwable cause) {
        Duration pause;
        synchronized (this) {
            if (stopped) {
                return;
            }
            pause = nextPause;
            Duration doubled = pause.multipliedBy(2);
            nextPause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
        LOG.warnf("Nothing comes in from %s; next try in %d ms: %s", link.address(), pause.toMillis(), cause);
        vertx.setTimer(pause.toMillis(), timer -> start());
    }
}
