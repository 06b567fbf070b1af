package tocsin.sampler.replica;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One replica's attendance: it beats, and knows by that who else is alive. Whoever has not beaten for the limit is not;
 * but nobody is dropped only because the roll itself was away: a replica drops others once it has itself been beating
 * without a gap for as long as the limit. One beat at a time; the standing may be asked for by any thread.
 */
public final class Attendance {

    private final ReplicaId me;
    private final String name;
    private final Duration limit;
    private final Roll roll;
    private final InstantSource clock;
    private volatile Standing standing;
    private Instant lastBeat = Instant.MIN;
    private Instant beatingSince = Instant.MIN;
    private volatile Instant aloneSince = Instant.MAX;

    /**
     * An attendance that has not begun.
     *
     * @param name where the replica runs, for people
     * @param limit who has not beaten for so long is not alive any more
     */
    public Attendance(ReplicaId me, String name, Duration limit, Roll roll, InstantSource clock) {
        this.me = me;
        this.name = name;
        this.limit = limit;
        this.roll = roll;
        this.clock = clock;
        this.standing = Standing.outside(me);
    }

    /** How the replica stood after the last beat. */
    public Standing standing() {
        return standing;
    }

    /** Since when nobody else has been alive, by the roll's clock; the end of all time where somebody is. */
    public Instant aloneSince() {
        return aloneSince;
    }

    /**
     * Beats.
     *
     * @param ready whether this replica has the windows and gauges of what is its own
     */
    public Uni<Standing> beat(boolean ready) {
        return Uni.createFrom().deferred(() -> {
            Instant sent = clock.instant();
            return roll.beat(new Roll.Beat(me, name, standing.term(), ready, limit))
                    .map(call -> answered(call, ready, sent));
        });
    }

    private Standing answered(Roll.Call call, boolean ready, Instant sent) {
        if (call.term() != standing.term() || call.at().isAfter(lastBeat.plus(limit))) {
            beatingSince = call.at();
        }
        lastBeat = call.at();
        List<Member> others = call.members().stream()
                .filter(member -> !member.id().equals(me) && isAlive(member, call.at()))
                .toList();
        aloneSince = !others.isEmpty() ? Instant.MAX : aloneSince == Instant.MAX ? call.at() : aloneSince;
        // A reckoning from before the beat was sent cannot be too late.
        standing = new Standing(me, call.term(), ready, others, sent.plus(limit));
        return standing;
    }

    private boolean isAlive(Member member, Instant at) {
        boolean heardOf = !member.seenAt().isBefore(at.minus(limit));
        boolean sure = !at.isBefore(beatingSince.plus(limit));
        return heardOf || (!sure && known().contains(member.id()));
    }

    private Set<ReplicaId> known() {
        return standing.others().stream().map(Member::id).collect(Collectors.toSet());
    }

    /** Says good-bye, so that the others need not wait for the limit. */
    public Uni<Void> leave() {
        return roll.leave(me);
    }
}
