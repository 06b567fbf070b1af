package tocsin.local.chaos.load;

import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpSender;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Durable messages to the broker. A connection on which something went wrong is given up, and made again when needed. */
final class AmqpWay implements Way {

    private static final int ACCEPT_WITHIN_SECONDS = 4;
    private static final int CONNECT_WITHIN_MILLIS = 2_000;

    private final AmqpClient client;
    private Lines lines;

    AmqpWay(Vertx vertx, int port) {
        this.client = AmqpClient.create(
                vertx,
                new AmqpClientOptions().setHost("127.0.0.1").setPort(port).setConnectTimeout(CONNECT_WITHIN_MILLIS));
    }

    @Override
    public boolean takes(Shipment shipment) {
        return true;
    }

    @Override
    public CompletableFuture<Void> carry(Shipment shipment) {
        AmqpMessage message = AmqpMessage.create()
                .durable(true)
                .contentType("application/json")
                .withBufferAsBody(Buffer.buffer(shipment.body()))
                .build();
        Lines used = lines();
        return used.to(shipment.address())
                .compose(sender -> sender.sendWithAck(message))
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(ACCEPT_WITHIN_SECONDS, TimeUnit.SECONDS)
                .whenComplete((taken, failure) -> {
                    if (failure != null) {
                        giveUp(used);
                    }
                });
    }

    private synchronized Lines lines() {
        if (lines == null) {
            lines = new Lines(client.connect());
        }
        return lines;
    }

    private synchronized void giveUp(Lines broken) {
        if (lines == broken) {
            lines = null;
            broken.connection.onSuccess(AmqpConnection::close);
        }
    }

    /** A connection and its links. */
    private static final class Lines {

        private final Future<AmqpConnection> connection;
        private final Map<String, Future<AmqpSender>> senders = new HashMap<>();

        Lines(Future<AmqpConnection> connection) {
            this.connection = connection;
        }

        synchronized Future<AmqpSender> to(String address) {
            return senders.computeIfAbsent(
                    address, name -> connection.compose(connected -> connected.createSender(name)));
        }
    }
}
