package tocsin.sampler;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import tocsin.sampler.outbox.persistence.Outbox;
import tocsin.sampler.penalty.persistence.PenaltyOutbox;
import tocsin.sampler.transition.persistence.TransitionOutbox;
import tocsin.telemetry.meter.OutboxMeters;

/** Looks from time to time what waits to be published, so that a scrape asks no database. */
@Singleton
final class OutboxLook {

    private final TransitionOutbox transitions;
    private final PenaltyOutbox penalties;
    private final OutboxMeters transitionMeters;
    private final OutboxMeters penaltyMeters;

    OutboxLook(TransitionOutbox transitions, PenaltyOutbox penalties, MeterRegistry meters, InstantSource clock) {
        this.transitions = transitions;
        this.penalties = penalties;
        this.transitionMeters = new OutboxMeters("transitions", meters, clock);
        this.penaltyMeters = new OutboxMeters("penalties", meters, clock);
    }

    @Scheduled(identity = "outbox-look", every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return look(transitions, transitionMeters).chain(() -> look(penalties, penaltyMeters));
    }

    private static Uni<Void> look(Outbox outbox, OutboxMeters meters) {
        return outbox.standing()
                .invoke(standing -> meters.stands(standing.waiting(), standing.oldest()))
                .replaceWithVoid();
    }
}
