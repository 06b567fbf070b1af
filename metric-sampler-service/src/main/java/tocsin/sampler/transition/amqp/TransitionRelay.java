package tocsin.sampler.transition.amqp;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import tocsin.amqp.Links;
import tocsin.amqp.OutgoingMessage;
import tocsin.amqp.Sender;
import tocsin.sampler.transition.persistence.Outbox;
import tocsin.sampler.transition.persistence.Outbox.Waiting;

/**
 * Publishes recorded transitions, in their order: at once when one is recorded, and every second whatever was left. A
 * transition is done with only when the broker has accepted it, so a crash may publish it twice, and never not at all.
 */
@ApplicationScoped
public class TransitionRelay {

    private static final Logger LOG = Logger.getLogger(TransitionRelay.class);
    private static final String SOURCE = "/tocsin/sampler";
    private static final String TYPE = "tocsin.transition";

    private final Outbox outbox;
    private final Sender transitions;
    private final AtomicInteger wanted = new AtomicInteger();

    TransitionRelay(Outbox outbox, Links links) {
        this.outbox = outbox;
        this.transitions = links.toTopic("transitions");
    }

    /** Publishes what waits, whenever somebody has recorded something. One relay runs at a time. */
    @Scheduled(identity = "transition-relay", every = "1s")
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
                    LOG.warnf("Transitions wait to be published; it is tried again every second: %s", cause);
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
                .all(waiting.stream().map(one -> transitions.send(event(one))).toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private static OutgoingMessage event(Waiting one) {
        return OutgoingMessage.event(
                one.id().toString(),
                SOURCE,
                TYPE,
                "alert/" + one.alertId(),
                one.at(),
                one.body().getBytes(StandardCharsets.UTF_8));
    }
}
