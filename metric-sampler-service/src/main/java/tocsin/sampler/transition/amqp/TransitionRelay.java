package tocsin.sampler.transition.amqp;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import tocsin.amqp.Links;
import tocsin.sampler.outbox.amqp.Relay;
import tocsin.sampler.transition.persistence.TransitionOutbox;
import tocsin.telemetry.Tracing;

/** Publishes recorded transitions: at once when one is recorded, and every second whatever was left. */
@ApplicationScoped
public class TransitionRelay {

    private final Relay relay;

    TransitionRelay(TransitionOutbox outbox, Links links, Tracing tracing) {
        this.relay = new Relay(outbox, links, "transitions", "tocsin.transition", tracing);
    }

    /** Publishes what waits, whenever somebody has recorded something. */
    @Scheduled(identity = "transition-relay", every = "1s")
    public void wake() {
        relay.wake();
    }
}
