package tocsin.sampler.retention.persistence;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import tocsin.sampler.penalty.persistence.PastPenalties;
import tocsin.sampler.retention.Retention;

/** Moves history on and forgets what is too old, by the clock. What fails is tried again at the next run. */
@ApplicationScoped
class Upkeep {

    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    private final PgLadder ladder;
    private final OldTransitions transitions;
    private final PastPenalties penalties;
    private final Retention retention;
    private final InstantSource clock;

    Upkeep(
            PgLadder ladder,
            OldTransitions transitions,
            PastPenalties penalties,
            Retention retention,
            InstantSource clock) {
        this.ladder = ladder;
        this.transitions = transitions;
        this.penalties = penalties;
        this.retention = retention;
        this.clock = clock;
    }

    /** Durations that cannot be are found at the start, not at the first run. */
    void start(@Observes StartupEvent event) {
        LOG.infof("History is kept: %s", retention);
    }

    @Scheduled(identity = "history-ladder", every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> moveOn() {
        return ladder.moveOn(clock.instant())
                .chain(() -> transitions.forget(clock.instant()))
                .chain(() -> penalties.forget(clock.instant().minus(retention.transitions())))
                .onFailure()
                .recoverWithUni(cause -> {
                    LOG.warnf("History could not be moved on; it is tried again in ten minutes: %s", cause);
                    return Uni.createFrom().voidItem();
                });
    }
}
