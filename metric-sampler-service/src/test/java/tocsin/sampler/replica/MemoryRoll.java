package tocsin.sampler.replica;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A roll in memory, which works as the contract of {@link Roll} says. */
public final class MemoryRoll implements Roll {

    private final InstantSource clock;
    private final Map<ReplicaId, Member> members = new LinkedHashMap<>();
    private boolean followed;

    public MemoryRoll(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether what a replica counts now leaves a receipt. */
    public boolean leavesReceipts(ReplicaId replica, Duration limit) {
        return followed || !isAlive(replica, limit);
    }

    /** Whether a decision of a replica in a term is recorded. */
    public boolean attends(ReplicaId replica, long term, Duration limit) {
        return isAlive(replica, limit) && members.get(replica).term() == term;
    }

    private boolean isAlive(ReplicaId replica, Duration limit) {
        return members.containsKey(replica)
                && members.get(replica).seenAt().isAfter(clock.instant().minus(limit));
    }

    @Override
    public Uni<Call> beat(Beat beat) {
        return Uni.createFrom().item(() -> {
            Instant now = clock.instant();
            Member before = members.get(beat.replica());
            boolean goesOn = attends(beat.replica(), beat.term(), beat.limit());
            long known = Math.max(beat.term(), before == null ? 0 : before.term());
            long term = goesOn ? beat.term() : known + 1;
            followed |= !goesOn;
            members.put(beat.replica(), new Member(beat.replica(), beat.name(), term, beat.ready(), now));
            return new Call(now, term, List.copyOf(members.values()));
        });
    }

    @Override
    public Uni<Void> leave(ReplicaId replica) {
        return Uni.createFrom().item(() -> {
            members.remove(replica);
            return null;
        });
    }

    @Override
    public Uni<Void> nobodyFollows(ReplicaId replica) {
        return Uni.createFrom().item(() -> {
            boolean others = members.values().stream()
                    .anyMatch(member -> !member.id().equals(replica)
                            && member.seenAt().isAfter(clock.instant().minusSeconds(60)));
            followed &= others;
            return null;
        });
    }
}
