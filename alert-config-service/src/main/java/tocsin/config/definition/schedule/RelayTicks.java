package tocsin.config.definition.schedule;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import tocsin.config.definition.Outbox;
import tocsin.config.definition.Publication;
import tocsin.config.definition.Relay;

/**
 * Runs the relay: at once when a change was committed here, and every second for what a broken connection, a crash or
 * another replica has left behind. An outage of the broker is logged when it begins and when it ends, not every second.
 */
@ApplicationScoped
public final class RelayTicks {

    private static final Logger LOG = Logger.getLogger(RelayTicks.class);

    private final Relay relay;
    private final AtomicBoolean failing = new AtomicBoolean();

    RelayTicks(Outbox outbox, Publication publication) {
        this.relay = new Relay(outbox, publication);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return relay.run()
                .invoke(this::succeeded)
                .replaceWithVoid()
                .onFailure()
                .invoke(this::failed)
                // The rows wait in the outbox; the next tick is the retry.
                .onFailure()
                .recoverWithNull();
    }

    /** Runs the relay now; returns at once. */
    public void now() {
        tick().subscribe().with(done -> {});
    }

    private void failed(Throwable cause) {
        if (failing.compareAndSet(false, true)) {
            LOG.warnf("Definitions cannot be published; they wait, and can be pulled meanwhile: %s", cause);
        }
    }

    private void succeeded(boolean ran) {
        if (ran && failing.compareAndSet(true, false)) {
            LOG.info("Definitions are being published again");
        }
    }
}
