package tocsin.notification.transition.amqp;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tocsin.amqp.Broker;
import tocsin.amqp.Links;
import tocsin.amqp.Receiver;
import tocsin.notification.Examples;
import tocsin.notification.channel.FakeChannel;
import tocsin.notification.delivery.Intake;
import tocsin.notification.transition.json.TransitionReader;
import tocsin.telemetry.Tracing;

/** One running service, as far as it takes transitions. */
final class Replica implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Links links;
    private final Receiver receiver;

    /** Starts; it may take a while until it is {@link #attached}. */
    Replica(int port, SubscriptionSettings settings, TestOutbox outbox) {
        links = new Links(vertx, new Broker("127.0.0.1", port, Optional.empty(), Optional.empty(), false));
        Intake intake = new Intake(outbox, FakeChannel.all(), InstantSource.system(), () -> {});
        Reception reception = new Reception(
                new TransitionReader(Examples.JSON),
                intake,
                new RejectedTransitions(settings, InstantSource.system(), links, new SimpleMeterRegistry()),
                settings,
                Tracing.NONE);
        receiver = links.receive(TransitionSubscription.link(settings), reception::take);
    }

    boolean attached() {
        return receiver.attached();
    }

    @Override
    public void close() throws Exception {
        links.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
