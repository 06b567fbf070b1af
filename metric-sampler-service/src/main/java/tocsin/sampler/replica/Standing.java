package tocsin.sampler.replica;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How a replica stands among the others after a beat.
 *
 * @param me the replica
 * @param term the term that it is in
 * @param ready whether it has said that it is ready
 * @param others the others that are alive
 * @param until when its attendance lapses unless it beats again, by its own clock
 */
public record Standing(ReplicaId me, long term, boolean ready, List<Member> others, Instant until) {

    /** Copies the others, so that a standing never changes. */
    public Standing {
        others = List.copyOf(others);
    }

    /** A replica that does not know of the others yet. */
    public static Standing outside(ReplicaId me) {
        return new Standing(me, 0, false, List.of(), Instant.MIN);
    }

    /** A replica that is the only one there can ever be. */
    public static Standing only(ReplicaId me) {
        return new Standing(me, 0, true, List.of(), Instant.MAX);
    }

    /** Whether others are alive. */
    public boolean hasCompany() {
        return !others.isEmpty();
    }

    /**
     * Who shares the companies: those that are ready, and this one, which is to become so; while nobody is, all.
     */
    public Roster roster() {
        boolean someAreReady = ready || othersAreReady();
        List<ReplicaId> sharing = new ArrayList<>(others.stream()
                .filter(other -> other.ready() || !someAreReady)
                .map(Member::id)
                .toList());
        sharing.add(me);
        return Roster.of(sharing);
    }

    /** What is this replica's to do for each company. */
    public Function<String, Duty> duties() {
        Roster roster = roster();
        return company -> roster.dutyOf(me, company);
    }

    /** Whether its attendance has not lapsed. */
    public boolean attends(Instant now) {
        return now.isBefore(until);
    }

    /** Whether it may judge what is its own: others do that for a newcomer as long as it is not ready. */
    public boolean mayJudge(Instant now) {
        return attends(now) && (ready || !othersAreReady());
    }

    private boolean othersAreReady() {
        return others.stream().anyMatch(Member::ready);
    }
}
