package tocsin.sampler.replica;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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
    private volatile Beats beats = Beats.NONE;

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

    /** For how long nobody else has been alive, as far as this replica has been there to see. */
    public Duration aloneFor() {
        return beats.aloneFor();
    }

    /** For how long this replica has been beating without a gap. */
    public Duration steadyFor() {
        return beats.steadyFor();
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
        boolean gap =
                call.term() != standing.term() || beats.endedBefore(call.at().minus(limit));
        Beats before = gap ? Beats.NONE : beats;
        boolean sure = before.goneOn(call.at(), false).steadyFor().compareTo(limit) >= 0;
        List<Member> others = call.members().stream()
                .filter(member -> !member.id().equals(me))
                .filter(member -> isHeardOf(member, call.at()) || (!sure && isKnown(member)))
                .toList();
        beats = before.goneOn(call.at(), others.isEmpty());
        // A reckoning from before the beat was sent cannot be too late.
        standing = new Standing(me, call.term(), ready, others, sent.plus(limit));
        return standing;
    }

    private boolean isHeardOf(Member member, Instant at) {
        return !member.seenAt().isBefore(at.minus(limit));
    }

    private boolean isKnown(Member member) {
        return standing.others().stream().anyMatch(other -> other.id().equals(member.id()));
    }

    /** Beats without a gap: when they began, when they were the last ones there, and when the last one was. */
    private record Beats(Instant since, Optional<Instant> aloneSince, Instant last) {

        static final Beats NONE = new Beats(Instant.MAX, Optional.empty(), Instant.MIN);

        Beats goneOn(Instant at, boolean alone) {
            Optional<Instant> from = alone ? aloneSince.or(() -> Optional.of(at)) : Optional.empty();
            return new Beats(since.equals(Instant.MAX) ? at : since, from, at);
        }

        boolean endedBefore(Instant moment) {
            return last.isBefore(moment);
        }

        Duration steadyFor() {
            return equals(NONE) ? Duration.ZERO : Duration.between(since, last);
        }

        Duration aloneFor() {
            return aloneSince.map(from -> Duration.between(from, last)).orElse(Duration.ZERO);
        }
    }

    /** Says good-bye, so that the others need not wait for the limit. */
    public Uni<Void> leave() {
        return roll.leave(me);
    }
}
