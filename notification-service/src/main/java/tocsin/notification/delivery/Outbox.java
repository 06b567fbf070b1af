package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where notifications are kept on their way. It outlives the process; several workers, also of several processes, may
 * use it at once. Every call may fail with whatever the database fails with, and has then changed nothing.
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
     * Takes notifications that are due, for as long as a lease. Of each recipient only the earliest that has not been
     * delivered or given up can be taken, so that no message overtakes an earlier one.
     *
     * @param most how many at most
     */
    Uni<List<Claim>> claim(int most);

    /**
     * Records an attempt and what followed, and ends the claim.
     *
     * @return false where the claim had run out and the notification had been taken by another worker: nothing is
     *     changed
     */
    Uni<Boolean> record(Claim claim, Attempt attempt, DeliveryState next);
}
