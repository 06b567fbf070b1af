package tocsin.sampler.replica;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * The replicas that share all companies among them. Each company has a first one, which judges, and a second one, which
 * stands by: the two of highest weight, where a weight is a hash of the company and the replica (rendezvous hashing,
 * Thaler and Ravishankar 1998). So whoever knows the members knows who does what, and a member that comes or goes moves
 * its own companies and no others.
 *
 * @param members who shares; a company is watched by nobody where there is none
 */
public record Roster(Set<ReplicaId> members) {

    /** Nobody. */
    public static final Roster EMPTY = new Roster(Set.of());

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Copies the members, so that a roster never changes. */
    public Roster {
        members = Set.copyOf(members);
    }

    /** A roster of some replicas. */
    public static Roster of(Collection<ReplicaId> members) {
        return new Roster(Set.copyOf(members));
    }

    /** What a replica does for a company; nothing where it is no member. */
    public Duty dutyOf(ReplicaId replica, String company) {
        if (!members.contains(replica)) {
            return Duty.NONE;
        }
        long hash = hash(company);
        long before = members.stream()
                .filter(other -> comesBefore(other, replica, hash))
                .count();
        return before == 0 ? Duty.JUDGES : before == 1 ? Duty.STANDS_BY : Duty.NONE;
    }

    private static boolean comesBefore(ReplicaId other, ReplicaId replica, long company) {
        int byWeight = Long.compareUnsigned(weight(other, company), weight(replica, company));
        return byWeight > 0 || (byWeight == 0 && other.value().compareTo(replica.value()) > 0);
    }

    private static long weight(ReplicaId replica, long company) {
        UUID id = replica.value();
        return mix(company ^ mix(id.getMostSignificantBits() ^ mix(id.getLeastSignificantBits())));
    }

    /** FNV-1a. */
    private static long hash(String company) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < company.length(); i++) {
            hash = (hash ^ company.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Stafford's variant 13): every bit of the input moves half of the output's. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
