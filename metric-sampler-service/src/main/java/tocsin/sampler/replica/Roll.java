package tocsin.sampler.replica;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where all replicas write down that they are alive, and read who else is. Whether a replica counts as alive is told by
 * the clock of the roll and by no other.
 */
public interface Roll {

    /**
     * Says that a replica is alive. Where its last beat is longer ago than the limit, or it is not in the roll any more,
     * a new term begins; and from then on whatever is counted anywhere leaves a receipt, so that it can be followed.
     */
    Uni<Call> beat(Beat beat);

    /** Takes a replica out of the roll. */
    Uni<Void> leave(ReplicaId replica);

    /** Nobody follows what is counted any more, unless others are in the roll after all. */
    Uni<Void> nobodyFollows(ReplicaId replica);

    /**
     * A sign of life.
     *
     * @param name where the replica runs, for people
     * @param term the term that it believes to be in; 0 before its first one
     * @param ready whether it has the windows and gauges of what is its own
     * @param limit who has not beaten for so long is not alive any more
     */
    record Beat(ReplicaId replica, String name, long term, boolean ready, Duration limit) {}

    /**
     * What a beat is answered.
     *
     * @param at when it was answered, by the clock of the roll
     * @param term the term that the replica is in
     * @param members everybody in the roll, alive or not, itself included
     */
    record Call(Instant at, long term, List<Member> members) {}
}
