package tocsin.sampler.retention.persistence;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
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
        return alone("History could not be moved on", ladder.moveOn(clock.instant()))
                .chain(() -> alone("Old transitions could not be forgotten", transitions.forget(clock.instant())))
                .chain(() -> alone("Past penalties could not be forgotten", penalties.forget(pastPenalties())));
    }

    private Instant pastPenalties() {
        return clock.instant().minus(retention.transitions());
    }

    /** A part that fails does not keep the next one from its turn. */
    private static Uni<Void> alone(String failure, Uni<Void> part) {
        return part.onFailure().recoverWithUni(cause -> {
            LOG.warnf("%s; it is tried again in ten minutes: %s", failure, cause);
            return Uni.createFrom().voidItem();
        });
    }
}
