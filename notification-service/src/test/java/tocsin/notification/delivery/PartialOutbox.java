package tocsin.notification.delivery;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An outbox for tests, of which nothing is used but what they override. */
public abstract class PartialOutbox implements Outbox {

    @Override
    public Uni<Integer> add(List<Planned> plans) {
        throw new UnsupportedOperationException("add");
    }

    @Override
    public Uni<Map<UUID, DeliveryState>> states(Collection<UUID> notifications) {
        throw new UnsupportedOperationException("states");
    }

    @Override
    public Uni<List<Claim>> claim(Demand demand) {
        throw new UnsupportedOperationException("claim");
    }

    @Override
    public Uni<List<Pending>> earliest(Claim claim, int most) {
        throw new UnsupportedOperationException("earliest");
    }

    @Override
    public Uni<Boolean> settle(Settlement settlement) {
        throw new UnsupportedOperationException("settle");
    }
}
