package tocsin.sampler.watch;

import tocsin.sampler.alert.Transition;

/**
 * A transition that is to be recorded, if the state that it starts from is still the recorded one.
 *
 * @param transition the transition
 * @param expectedVersion the version of the recorded state; 0 where nothing is recorded yet
 */
public record Decision(Transition transition, long expectedVersion) {

    /** The alert and company that it is about. */
    public WatchKey key() {
        return new WatchKey(transition.rule().id(), transition.company().id());
    }
}
