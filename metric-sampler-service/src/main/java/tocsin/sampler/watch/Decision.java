package tocsin.sampler.watch;

import tocsin.sampler.alert.Transition;

/**
 * A transition that is to be recorded, if the state that it starts from is still the recorded one.
 *
 * @param transition the transition
 * @param expectedVersion the version of the recorded state; 0 where nothing is recorded yet
 * @param revision the newest revision of the alert and the company that it was decided by; it does not stand against a
 *     state that was decided by a newer one
 */
public record Decision(Transition transition, long expectedVersion, long revision) {

    /** The alert and company that it is about. */
    public WatchKey key() {
        return new WatchKey(transition.rule().id(), transition.company().id());
    }
}
