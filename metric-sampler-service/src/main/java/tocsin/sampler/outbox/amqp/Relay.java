package tocsin.sampler.outbox.amqp;

import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import tocsin.amqp.Links;
import tocsin.amqp.OutgoingMessage;
import tocsin.amqp.Sender;
import tocsin.sampler.outbox.persistence.Outbox;
import tocsin.sampler.outbox.persistence.Outbox.Waiting;
import tocsin.telemetry.Tracing;

/**
 * Publishes what waits in an outbox, in its order, as events. A row is done with only when the broker has accepted it,
 * so a crash may publish it twice, and never not at all. May be used by any thread.
 */
public final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final String SOURCE = "/tocsin/sampler";

    private final Outbox outbox;
    private final String address;
    private final String type;
    private final Sender sender;
    private final Tracing tracing;
    private final AtomicInteger wanted = new AtomicInteger();

    /**
     * A relay that publishes nothing until it is woken.
     *
     * @param address the multicast address
     * @param type the type of its events, such as {@code tocsin.transition}
     * @param tracing records each that belongs to a trace as published
     */
    public Relay(Outbox outbox, Links links, String address, String type, Tracing tracing) {
        this.outbox = outbox;
        this.address = address;
        this.type = type;
        this.sender = links.toTopic(address);
        this.tracing = tracing;
    }

    /** Publishes what waits. One pass runs at a time; whoever wakes it meanwhile is served by the next. */
    public void wake() {
        if (wanted.getAndIncrement() == 0) {
            relay();
        }
    }

    private void relay() {
        int served = wanted.get();
        outbox.relay(this::send)
                .onFailure()
                .recoverWithItem(cause -> {
                    LOG.warnf("What is for %s waits; it is tried again every second: %s", address, cause);
                    return false;
                })
                .subscribe()
                .with(more -> next(more, served));
    }

    private void next(boolean more, int served) {
        int left = more ? 1 : wanted.addAndGet(-served);
        if (left > 0) {
            relay();
        }
    }

    private Uni<Void> send(List<Waiting> waiting) {
        return Uni.join()
                .all(waiting.stream().map(this::send).toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Uni<Void> send(Waiting one) {
        if (one.trace().isEmpty()) {
            return sender.send(event(one));
        }
        Tracing.Span span = tracing.begin("publish " + address, Tracing.Kind.PRODUCER, one.trace())
                .of("messaging.message.id", one.id().toString());
        return sender.send(event(one).in(span.trace()))
                .invoke(span::end)
                .onFailure()
                .invoke(() -> span.fail("not-accepted"));
    }

    private OutgoingMessage event(Waiting one) {
        return OutgoingMessage.event(
                one.id().toString(),
                SOURCE,
                type,
                one.subject(),
                one.at(),
                one.body().getBytes(StandardCharsets.UTF_8));
    }
}
