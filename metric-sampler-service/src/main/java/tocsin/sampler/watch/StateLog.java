package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where states and transitions are recorded. */
public interface StateLog {

    /**
     * Records decisions in their order, in one transaction: each one whose expected version is the recorded one, with
     * its transition, ready to be published. The others lose and leave no trace. So do all of them where this replica
     * does not attend any more, or not in that term: it may have been stopped, and the world has gone on.
     *
     * @param term the term in which they were decided ({@link tocsin.sampler.replica.Standing})
     * @return the alerts and companies of decisions that lost
     */
    Uni<Set<WatchKey>> record(List<Decision> decisions, long term);

    /**
     * Records decisions as {@link #record(List, long)} does, and in the same transaction what is kept of the script's run that
     * led to them. Where one of them loses, or this replica does not attend, nothing of the run is kept.
     *
     * @return the alerts and companies of decisions that lost, and that of a run that is not kept
     */
    Uni<Set<WatchKey>> record(List<Decision> decisions, Kept kept, long term);

    /** The recorded states; what is not recorded is left out. */
    Uni<Map<WatchKey, StoredState>> read(Collection<WatchKey> keys);

    /** Forgets the states of alerts that do not watch these companies any more. */
    Uni<Void> forget(Collection<Ended> ended);

    /** Forgets states that are of a measure of before. What was decided anew of another measure meanwhile stays. */
    Uni<Void> forgetOutdated(Collection<Outdated> outdated);
}
