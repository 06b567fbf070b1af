package tocsin.notification.transition.amqp;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.mutiny.amqp.AmqpClient;
import io.vertx.mutiny.amqp.AmqpConnection;
import io.vertx.mutiny.amqp.AmqpReceiver;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * The durable, shared subscription to transitions. Reads with a bounded credit; when the connection or the link is lost
 * it comes back by itself, after twice as long each time. Leaving detaches the link and leaves the subscription at the
 * broker, which keeps what is published meanwhile.
 */
@Singleton
final class TransitionSubscription {

    private static final Logger LOG = Logger.getLogger(TransitionSubscription.class);
    private static final Duration ATTACH_WITHIN = Duration.ofSeconds(10);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Broker broker;
    private final SubscriptionSettings settings;
    private final Reception reception;
    private final ReconnectDelay delay = new ReconnectDelay();

    private AmqpClient client;
    private Cancellable reading = () -> {};
    private AmqpConnection current;
    private boolean stopped;

    TransitionSubscription(Vertx vertx, Broker broker, SubscriptionSettings settings, Reception reception) {
        this.vertx = vertx;
        this.broker = broker;
        this.settings = settings;
        this.reception = reception;
    }

    void start(@Observes StartupEvent started) {
        synchronized (this) {
            client = AmqpClient.create(vertx, broker.options(settings));
            stopped = false;
        }
        connect();
    }

    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION) ShutdownEvent stopping) {
        synchronized (this) {
            stopped = true;
            reading.cancel();
            current = null;
        }
        client.close()
                .onFailure()
                .invoke(failure -> LOG.debugf("The connection was gone already: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(CLOSE_WITHIN);
    }

    /** Whether messages can come in. */
    synchronized boolean open() {
        return current != null;
    }

    private void connect() {
        client.connect().chain(this::attach).subscribe().with(ignored -> {}, this::comeBack);
    }

    private Uni<AmqpReceiver> attach(AmqpConnection connection) {
        AmqpReceiverOptions options = new AmqpReceiverOptions()
                .setLinkName(settings.subscription())
                .setDurable(settings.durable())
                .setCapabilities(settings.capabilities())
                .setMaxBufferedMessages(settings.credit())
                .setAutoAcknowledgement(false);
        return connection
                .createReceiver(settings.address(), options)
                .ifNoItem()
                .after(ATTACH_WITHIN)
                .fail()
                .invoke(receiver -> read(connection, receiver))
                .onFailure()
                .invoke(() -> abandon(connection));
    }

    private synchronized void read(AmqpConnection connection, AmqpReceiver receiver) {
        if (stopped) {
            return;
        }
        current = connection;
        delay.reset();
        connection.exceptionHandler(failure -> lost(connection, failure));
        receiver.exceptionHandler(failure -> lost(connection, failure));
        reading = receiver.toMulti()
                .onItem()
                .transformToUniAndConcatenate(message -> reception.take(connection, message))
                .subscribe()
                .with(ignored -> {}, failure -> lost(connection, failure));
        LOG.infof("Reads %s as subscription %s", settings.address(), settings.subscription());
        if (connection.isDisconnected()) {
            lost(connection, new IllegalStateException("The connection was lost while it was set up"));
        }
    }

    private void lost(AmqpConnection connection, Throwable failure) {
        synchronized (this) {
            if (current != connection) {
                return;
            }
            current = null;
            reading.cancel();
        }
        abandon(connection);
        comeBack(failure);
    }

    private static void abandon(AmqpConnection connection) {
        connection
                .close()
                .subscribe()
                .with(
                        ignored -> {},
                        failure -> LOG.debugf("The connection was gone already: %s", failure.getMessage()));
    }

    private synchronized void comeBack(Throwable failure) {
        if (stopped) {
            return;
        }
        Duration pause = delay.next();
        LOG.warnf("No transitions come in, next try in %d ms: %s", pause.toMillis(), failure.getMessage());
        vertx.setTimer(pause.toMillis(), ignored -> connect());
    }
}
