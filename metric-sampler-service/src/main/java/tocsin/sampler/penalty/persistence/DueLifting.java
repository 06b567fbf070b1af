package tocsin.sampler.penalty.persistence;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Lifts what is due, every second; what fell due while no replica ran is lifted at the first of them. */
@ApplicationScoped
class DueLifting {

    private static final Logger LOG = Logger.getLogger(DueLifting.class);

    private final Liftings liftings;
    private final InstantSource clock;

    DueLifting(Liftings liftings, InstantSource clock) {
        this.liftings = liftings;
        this.clock = clock;
    }

    @Scheduled(identity = "penalty-lifting", every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> lift() {
        return liftings.byTime(clock.instant())
                .onFailure()
                .invoke(cause -> LOG.warnf("Penalties cannot be lifted; it is tried again every second: %s", cause))
                .onFailure()
                .recoverWithNull();
    }
}
