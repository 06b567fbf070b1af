package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where notifications are kept on their way, in one mailbox for each recipient. It outlives the process; several workers,
 * also of several processes, may use it at once. Every call may fail with whatever the database fails with, and has then
 * changed nothing.
 */
public interface Outbox {

    /**
     * Keeps notifications, all or none. What is there already stays as it is.
     *
     * @return how many were new
     */
    Uni<Integer> add(List<Planned> plans);

    /** The states of notifications; one that is not kept here is not in the answer. */
    Uni<Map<UUID, DeliveryState>> states(Collection<UUID> notifications);

    /**
     * Takes mailboxes in which something is due, for as long as a lease, and none that is reached through a destination
     * that gets a rest.
     */
    Uni<List<Claim>> claim(Demand demand);

    /** What waits longest in a mailbox, in the order in which it happened. */
    Uni<List<Pending>> earliest(Claim claim, int most);

    /**
     * Records what came of a claim, and ends it.
     *
     * @return false where the claim had run out and the mailbox had been taken by another worker: nothing is changed
     */
    Uni<Boolean> settle(Settlement settlement);
}
