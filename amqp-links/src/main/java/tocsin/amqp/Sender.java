package tocsin.amqp;

import io.smallrye.mutiny.Uni;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpSender;
import io.vertx.amqp.AmqpSenderOptions;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Sends to one address over one link, so that the broker gets messages in the order in which they are given. It
 * connects when there is something to send. A message whose fate is not known within {@link #PATIENCE} has failed, and
 * the link is given up: whoever sends it again may send it twice, but it is never lost without a word. May be used by
 * any thread; an answer comes on the link's event loop.
 */
public final class Sender {

    /** How long the broker may take to accept a message. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String address;
    private final String capability;
    private final Duration patience;
    private final Broker broker;
    private final AmqpClient client;
    private final Context context;
    private Future<AmqpSender> link;

    Sender(Vertx vertx, Broker broker, String address, String capability, Duration patience) {
        this.broker = broker;
        this.address = address;
        this.capability = capability;
        this.patience = patience;
        this.client = AmqpClient.create(vertx, broker.options());
        this.context = vertx.getOrCreateContext();
    }

    /** Sends a message; completes when the broker has accepted it. */
    public Uni<Void> send(OutgoingMessage message) {
        return Uni.createFrom()
                .deferred(() -> send(message, open()))
                .runSubscriptionOn(work -> context.runOnContext(ignored -> work.run()));
    }

    private Uni<Void> send(OutgoingMessage message, Future<AmqpSender> over) {
        return Uni.createFrom()
                .<Void>emitter(emitter -> over.compose(sender -> sender.sendWithAck(message.toAmqp()))
                        .onSuccess(emitter::complete)
                        .onFailure(emitter::fail))
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure()
                .invoke(() -> giveUp(over));
    }

    private synchronized Future<AmqpSender> open() {
        boolean usable = link != null
                && (!link.isComplete()
                        || link.succeeded() && !link.result().connection().isDisconnected());
        if (!usable) {
            link = broker.connect(client).compose(this::attach);
        }
        return link;
    }

    private Future<AmqpSender> attach(AmqpConnection connection) {
        return connection
                .createSender(address, new AmqpSenderOptions().addCapability(capability))
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(cause -> connection.close());
    }

    /** Gives up the link that a send has failed on; one that was opened since then is another one. */
    private void giveUp(Future<AmqpSender> failed) {
        synchronized (this) {
            if (link == failed) {
                link = null;
            }
        }
        failed.onSuccess(sender -> sender.connection().close());
    }

    Future<Void> stop() {
        return client.close();
    }
}
