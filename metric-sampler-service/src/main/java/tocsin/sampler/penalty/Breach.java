package tocsin.sampler.penalty;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import tocsin.sampler.alert.Cause;
import tocsin.sampler.alert.Transition;

/**
 * An alert that has fired wants its company disabled. Moments are kept to the millisecond, so that what is published
 * and what is recorded are the same.
 *
 * @param alertId the alert
 * @param company the company
 * @param at when it fired
 * @param penalty for how long the company is to be disabled
 */
public record Breach(UUID alertId, String company, Instant at, Duration penalty) {

    /** Cuts the moment to the millisecond. */
    public Breach {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The breach that a transition is; empty where it is none, or where the alert disables nobody. */
    public static Optional<Breach> in(Transition transition) {
        return transition.step().cause() == Cause.BREACHED
                ? transition.rule().penalty().map(length -> of(transition, length))
                : Optional.empty();
    }

    private static Breach of(Transition transition, Duration penalty) {
        return new Breach(transition.rule().id(), transition.company().id(), transition.at(), penalty);
    }

    /** Until when the alert wants the company disabled. */
    public Instant until() {
        return at.plus(penalty).truncatedTo(ChronoUnit.MILLIS);
    }
}
