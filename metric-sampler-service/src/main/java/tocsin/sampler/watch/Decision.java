package tocsin.sampler.watch;

import java.util.Optional;
import tocsin.sampler.alert.Transition;
import tocsin.telemetry.Trace;

/**
 * A transition that is to be recorded, if the state that it starts from is still the recorded one.
 *
 * @param transition the transition
 * @param expectedVersion the version of the recorded state; 0 where nothing is recorded yet
 * @param revision the newest revision of the alert and the company that it was decided by; it does not stand against a
 *     state that was decided by a newer one
 * @param trace what it belongs to: the trace of the report that led to it; empty where there is none
 */
public record Decision(Transition transition, long expectedVersion, long revision, Optional<Trace> trace) {

    /** One that belongs to no trace. */
    public Decision(Transition transition, long expectedVersion, long revision) {
        this(transition, expectedVersion, revision, Optional.empty());
    }

    /** The same as a part of a trace, or of none. */
    public Decision in(Optional<Trace> other) {
        return new Decision(transition, expectedVersion, revision, other);
    }

    /** The alert and company that it is about. */
    public WatchKey key() {
        return new WatchKey(transition.rule().id(), transition.company().id());
    }
}
