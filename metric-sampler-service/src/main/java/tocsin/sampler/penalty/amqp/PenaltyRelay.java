package tocsin.sampler.penalty.amqp;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import tocsin.amqp.Links;
import tocsin.sampler.outbox.amqp.Relay;
import tocsin.sampler.penalty.persistence.PenaltyOutbox;
import tocsin.telemetry.Tracing;

/** Publishes what becomes of penalties: at once when it is recorded, and every second whatever was left. */
@ApplicationScoped
public class PenaltyRelay {

    private final Relay relay;

    PenaltyRelay(PenaltyOutbox outbox, Links links) {
        this.relay = new Relay(outbox, links, "penalties", "tocsin.penalty", Tracing.NONE);
    }

    /** Publishes what waits, whenever somebody has recorded something. */
    @Scheduled(identity = "penalty-relay", every = "1s")
    public void wake() {
        relay.wake();
    }
}
