package tocsin.sampler.transition.amqp;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.amqp.OutgoingAmqpMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import tocsin.sampler.transition.persistence.Outbox;
import tocsin.sampler.transition.persistence.Outbox.Waiting;

/**
 * Publishes recorded transitions, in their order: at once when one is recorded, and every second whatever was left. A
 * transition is done with only when the broker has accepted it, so a crash may publish it twice, and never not at all.
 */
@ApplicationScoped
public class TransitionRelay {

    private static final Logger LOG = Logger.getLogger(TransitionRelay.class);
    private static final Duration ACCEPTED_WITHIN = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final MutinyEmitter<byte[]> transitions;
    private final AtomicInteger wanted = new AtomicInteger();

    TransitionRelay(Outbox outbox, @Channel("transitions") MutinyEmitter<byte[]> transitions) {
        this.outbox = outbox;
        this.transitions = transitions;
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
        List<Uni<Void>> sent = waiting.stream()
                .map(one -> transitions.sendMessage(message(one)))
                .toList();
        return Uni.join()
                .all(sent)
                .andFailFast()
                .ifNoItem()
                .after(ACCEPTED_WITHIN)
                .fail()
                .replaceWithVoid();
    }

    private static Message<byte[]> message(Waiting one) {
        return Message.of(
                one.body().getBytes(StandardCharsets.UTF_8),
                Metadata.of(
                        OutgoingAmqpMetadata.builder()
                                .withMessageId(one.id().toString())
                                .withContentType("application/json")
                                .build(),
                        OutgoingCloudEventMetadata.builder()
                                .withId(one.id().toString())
                                .withSubject("alert/" + one.alertId())
                                .build()));
    }
}
