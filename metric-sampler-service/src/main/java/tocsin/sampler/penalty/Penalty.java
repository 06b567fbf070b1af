package tocsin.sampler.penalty;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * An active penalty: its company is disabled. It is active until it is lifted, also where its time is already over; a
 * company has at most one. What becomes of the alert that imposed it does not matter to it.
 *
 * @param id its id, the same when it is imposed, extended and lifted
 * @param company the company
 * @param alertId the alert that imposed it
 * @param imposedAt when it was imposed
 * @param until when it ends by itself
 */
public record Penalty(UUID id, String company, UUID alertId, Instant imposedAt, Instant until) {

    /** The penalty of a company that has none yet. */
    public static PenaltyStep.Imposed impose(UUID id, Breach breach) {
        return new PenaltyStep.Imposed(
                new Penalty(id, breach.company(), breach.alertId(), breach.at(), breach.until()));
    }

    /** Another alert, or the same one again, wants the company disabled: the later end counts. */
    public PenaltyStep.Extended extend(Breach breach) {
        boolean later = breach.until().isAfter(until);
        Penalty after = later ? new Penalty(id, company, alertId, imposedAt, breach.until()) : this;
        return new PenaltyStep.Extended(after, breach, later);
    }

    /** Lifts it where its time is over. */
    public Optional<PenaltyStep.Lifted> liftByTime(Instant now) {
        return now.isBefore(until) ? Optional.empty() : Optional.of(lift(now, LiftedBy.TIME));
    }

    /** Lifts it whatever the time. */
    public PenaltyStep.Lifted liftByHand(Instant now) {
        return lift(now, LiftedBy.HAND);
    }

    private PenaltyStep.Lifted lift(Instant now, LiftedBy by) {
        return new PenaltyStep.Lifted(this, now.truncatedTo(ChronoUnit.MILLIS), by);
    }
}
