package tocsin.notification.rehearsal;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.PartialOutbox;
import tocsin.notification.delivery.Planned;

/** An outbox in memory, of which a test says what becomes of the messages. */
final class StageOutbox extends PartialOutbox {

    final List<Planned> added = new CopyOnWriteArrayList<>();
    private final Map<UUID, DeliveryState> states = new ConcurrentHashMap<>();
    private final AtomicInteger looksLeft = new AtomicInteger();
    private volatile DeliveryState outcome;
    private volatile boolean silent;

    /** Whatever waits has this outcome when it is looked at for so many times. */
    void endsAtLook(int look, DeliveryState as) {
        outcome = as;
        looksLeft.set(look);
    }

    /** The database never answers again. */
    void fallSilent() {
        silent = true;
    }

    @Override
    public Uni<Integer> add(List<Planned> plans) {
        added.addAll(plans);
        plans.forEach(plan -> plan.notifications().forEach(each -> states.putIfAbsent(each.id(), each.state())));
        return silent ? Uni.createFrom().nothing() : Uni.createFrom().item(plans.size());
    }

    @Override
    public Uni<Map<UUID, DeliveryState>> states(Collection<UUID> notifications) {
        if (looksLeft.decrementAndGet() == 0) {
            states.replaceAll((id, state) -> state instanceof DeliveryState.Queued ? outcome : state);
        }
        return Uni.createFrom().item(notifications.stream().collect(Collectors.toMap(id -> id, states::get)));
    }
}
